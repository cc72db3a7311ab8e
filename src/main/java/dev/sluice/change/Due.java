package dev.sluice.change;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something is to happen to a change that waits for people, unless they come first.
 *
 * @param remindAt when those who could decide are reminded; null for never
 * @param reminders how many there were
 * @param escalateAt when a second group is told; null for never, or once it was
 * @param expireAt when the change ends by itself; null for never
 */
public record Due(
        @Nullable Instant remindAt,
        int reminders,
        @Nullable Instant escalateAt,
        @Nullable Instant expireAt) {
    public static final Due NEVER = new Due(null, 0, null, null);

    Due reminding(@Nullable Instant at) {
        return new Due(at, reminders, escalateAt, expireAt);
    }

    Due reminded(@Nullable Instant next) {
        return new Due(next, reminders + 1, escalateAt, expireAt);
    }

    Due escalated() {
        return new Due(remindAt, reminders, null, expireAt);
    }

    /** The first of these times and another; null when there is none. */
    @Nullable
    Instant first(@Nullable Instant other) {
        return Stream.of(remindAt, escalateAt, expireAt, other)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
