package dev.sluice.cams;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * The time for which an API is left alone after CAMS said that it is away.
 *
 * <p>Half a second at first, twice as long each time it is still away, 8 seconds at most; of that, between a half and
 * all, by lot, so that processes do not come back together. Any other answer ends it. Safe for any number of threads.
 */
final class Respite {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MOST_DOUBLINGS = 4;

    private final Ticks ticks;
    private final DoubleSupplier lot;
    private int inARow;
    private long until;

    /** The lot gives numbers from 0 to 1. */
    Respite(Ticks ticks, DoubleSupplier lot) {
        this.ticks = ticks;
        this.lot = lot;
        this.until = ticks.now();
    }

    synchronized long nanosLeft() {
        return until - ticks.now();
    }

    synchronized void extend() {
        long longest = FIRST << Math.min(inARow, MOST_DOUBLINGS);
        inARow++;
        until = Math.max(until, ticks.now() + (long) (longest * (1 + lot.getAsDouble()) / 2));
    }

    synchronized void end() {
        inARow = 0;
        until = ticks.now();
    }
}
