package dev.sluice.change;

import java.time.Duration;

/**
 * How long to wait before the next try: 1, 2, 4, 8, 15, 30 seconds, then minutes, and after a dozen tries quarters of
 * an hour.
 */
final class Pause {
    private static final int[] SECONDS = {1, 2, 4, 8, 15, 30, 60};
    private static final int MANY_TRIES = 12;
    private static final Duration AFTER_MANY = Duration.ofMinutes(15);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Pause() {}

    /** The pause after this many tries in vain, counted from one. */
    static Duration after(int tries) {
        if (tries > MANY_TRIES) {
            return AFTER_MANY;
        }
        return Duration.ofSeconds(SECONDS[Math.min(Math.max(tries, 1), SECONDS.length) - 1]);
    }

    /** The pause of somebody who does not count: as long again as was waited already, from a second to a minute. */
    static Duration afterWaiting(Duration waited) {
        if (waited.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
    }
}
