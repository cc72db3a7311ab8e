package dev.sluice.cams;

/** A pace on time that a test controls, as even as Guava's. */
final class EvenPace implements Pace {
    private final long interval;
    private final Ticks ticks;
    private long next;

    EvenPace(long intervalNanos, Ticks ticks) {
        this.interval = intervalNanos;
        this.ticks = ticks;
    }

    @Override
    public void await() throws InterruptedException {
        while (ticks.now() < next) {
            ticks.await(next - ticks.now());
        }
        next = ticks.now() + interval;
    }
}
