package dev.sluice.slack.socket;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long is waited after each failure in a row: longer each time, never the same, never too long; for one thread. */
final class Pauses {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier dice;
    private int failures;

    /** Pauses that are spread by dice that show from 0 to 1. */
    Pauses(Duration first, Duration longest, DoubleSupplier dice) {
        this.first = first;
        this.longest = longest;
        this.dice = dice;
    }

    /** After one more failure: the first pause is short for a network that blinked, all others are at least half. */
    Duration next() {
        Duration most = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration bound = most.compareTo(longest) < 0 ? most : longest;
        return failures++ == 0 ? part(bound, dice.getAsDouble()) : spread(bound);
    }

    /** A pause of about this length, spread like the others. */
    Duration spread(Duration about) {
        return part(about, 0.5 + dice.getAsDouble() / 2);
    }

    void forget() {
        failures = 0;
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos(Math.round(whole.toNanos() * share));
    }
}
