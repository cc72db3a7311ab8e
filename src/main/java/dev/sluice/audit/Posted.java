package dev.sluice.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was posted, as Sluice remembers it.
 *
 * @param thread the message that it replies to; null in the channel itself
 * @param seq the event that it tells of; after an edit of ours, the newest
 * @param at when this was written down; milliseconds since the epoch
 * @param isBeingEdited whether an edit of ours is on its way and nobody knows yet what became of it
 */
public record Posted(
        String channel,
        String ts,
        @Nullable String thread,
        long seq,
        String textDigest,
        long at,
        boolean isBeingEdited) {
    /** The clocks of two processes may differ. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    /** The memory of a message that was posted at an unknown time, a while ago. */
    public Posted(String channel, String ts, @Nullable String thread, long seq, String textDigest) {
        this(channel, ts, thread, seq, textDigest, 0, false);
    }

    /** Says whether what somebody saw from then on may be older, or newer, than what is remembered here. */
    public boolean isMovingAt(Instant seen) {
        return isBeingEdited || Instant.ofEpochMilli(at).isAfter(seen.minus(SKEW));
    }
}
