package dev.sluice.cams;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Counts the calls of the last ten seconds. Safe for any number of threads. */
final class Recent {
    private static final int SECONDS = 10;

    private final Ticks ticks;
    private final long begun;
    private final int[] calls = new int[SECONDS];
    private long last;

    Recent(Ticks ticks) {
        this.ticks = ticks;
        this.begun = ticks.now();
    }

    synchronized void count() {
        calls[slot(forward())]++;
    }

    /** Calls a second, on average. */
    synchronized double perSecond() {
        forward();
        return (double) Arrays.stream(calls).sum() / SECONDS;
    }

    /** Forgets what is too long ago. Returns the second that it is. */
    private long forward() {
        long second = TimeUnit.NANOSECONDS.toSeconds(ticks.now() - begun);
        for (long passed = Math.max(last + 1, second - SECONDS + 1); passed <= second; passed++) {
            calls[slot(passed)] = 0;
        }
        last = second;
        return second;
    }

    private static int slot(long second) {
        return (int) (second % SECONDS);
    }
}
