package dev.sluice.cams;

import com.google.common.util.concurrent.RateLimiter;
import java.util.concurrent.TimeUnit;

/** Spreads calls evenly over time. */
interface Pace {
    int NEARLY_MILLIS = 5;

    /** Waits for the next place and takes it; the one after comes as far behind as this rate says. One at a time. */
    void await(double callsPerSecond) throws InterruptedException;

    /**
     * A pace kept by Guava's limiter: one call every so often, and no burst after a rest. Guava's own interval is that
     * of the call before, so a place once set is not moved when the rate changes.
     *
     * <p>The limiter is the one with a warm-up, for the other one saves up a second's worth of calls while idle; the
     * warm-up is as short as can be, so that nothing is lost to it. Guava waits without listening to interrupts,
     * therefore it is only asked when the next place is some milliseconds away.
     */
    static Pace ofGuava(double firstCallsPerSecond, Ticks ticks) {
        long nearly = TimeUnit.MILLISECONDS.toNanos(NEARLY_MILLIS);
        long soon = TimeUnit.MICROSECONDS.toNanos(100);
        var limiter = RateLimiter.create(firstCallsPerSecond, 1, TimeUnit.MILLISECONDS);
        return new Pace() {
            private long next = ticks.now();
            private double rate = firstCallsPerSecond;

            @Override
            public void await(double callsPerSecond) throws InterruptedException {
                if (callsPerSecond != rate) {
                    limiter.setRate(callsPerSecond);
                    rate = callsPerSecond;
                }
                while (!limiter.tryAcquire(NEARLY_MILLIS, TimeUnit.MILLISECONDS)) {
                    ticks.await(Math.max(soon, next - ticks.now() - nearly));
                }
                next = ticks.now() + (long) (TimeUnit.SECONDS.toNanos(1) / callsPerSecond);
            }
        };
    }
}
