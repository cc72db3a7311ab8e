package dev.sluice.cams;

import com.google.common.util.concurrent.RateLimiter;
import java.util.concurrent.TimeUnit;

/**
 * Spreads calls evenly, by Guava's limiter: one every 200 ms at 5 calls a second, and no burst after a rest.
 *
 * <p>The limiter is the one with a warm-up, for the other one saves up a second's worth of calls while idle; the
 * warm-up is as short as can be, so that nothing is lost to it. Guava waits without listening to interrupts, therefore
 * it is only asked when its answer is due within a millisecond.
 */
final class Pace {
    private static final long NEARLY_DUE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SOON = TimeUnit.MICROSECONDS.toNanos(100);

    private final RateLimiter limiter;
    private final long interval;
    private final Ticks ticks;
    private long next;

    Pace(double callsPerSecond, Ticks ticks) {
        this.limiter = RateLimiter.create(callsPerSecond, 1, TimeUnit.MILLISECONDS);
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / callsPerSecond);
        this.ticks = ticks;
        this.next = ticks.now();
    }

    /** Waits for the next place in the pace and takes it. One thread at a time. */
    void await() throws InterruptedException {
        while (!limiter.tryAcquire(1, TimeUnit.MILLISECONDS)) {
            ticks.await(Math.max(SOON, next - ticks.now() - NEARLY_DUE));
        }
        next = ticks.now() + interval;
    }
}
