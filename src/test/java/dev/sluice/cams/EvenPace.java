package dev.sluice.cams;

import java.util.concurrent.TimeUnit;

/** A pace on time that a test controls, as even as Guava's. */
final class EvenPace implements Pace {
    private final long shortest;
    private final Ticks ticks;
    private long next;

    /** Leaves at least this much between two calls, whatever the rate. */
    EvenPace(long shortestIntervalNanos, Ticks ticks) {
        this.shortest = shortestIntervalNanos;
        this.ticks = ticks;
    }

    @Override
    public void await(double callsPerSecond) throws InterruptedException {
        while (ticks.now() < next) {
            ticks.await(next - ticks.now());
        }
        next = ticks.now() + Math.max(shortest, Math.round(TimeUnit.SECONDS.toNanos(1) / callsPerSecond));
    }
}
