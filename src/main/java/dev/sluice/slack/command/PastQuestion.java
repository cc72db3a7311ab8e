package dev.sluice.slack.command;

import dev.sluice.change.ChangeState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of the past somebody wants to know of.
 *
 * @param flow an ID, or a part of a name; empty for all
 * @param person as typed: a mention, or a name after an {@code @}; empty for everybody, {@link #ME} for the asker
 * @param since only what happened from then on; null for always
 * @param until only what happened before; null for now
 * @param outcome how the change stands; null for whatever it is
 * @param unclear what was typed for a time or an outcome and is none; null when all is clear
 */
public record PastQuestion(
        String flow,
        String person,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable ChangeState outcome,
        @Nullable Unclear unclear) {
    /** Whoever asks. */
    public static final String ME = "@";

    /**
     * Words that mean nothing where they stand.
     *
     * @param isTime whether a time was wanted there, else an outcome
     * @param near the outcome that is probably meant; empty when none is near
     */
    public record Unclear(boolean isTime, String word, Optional<String> near) {}
}
