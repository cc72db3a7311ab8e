package dev.sluice.cams;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Time as {@link Throttle} needs it: to read, to wait for, and to be woken from early. Tests have their own. */
interface Ticks {
    /** Nanoseconds since some moment; never goes back. */
    long now();

    /** Waits this long, or until somebody wakes; may also return early. One thread at a time. */
    void await(long nanos) throws InterruptedException;

    /** Ends the wait of whoever waits, or the next one if nobody does. */
    void wake();

    /** The time of this computer. */
    static Ticks ofSystem() {
        return new Ticks() {
            private final Semaphore bell = new Semaphore(0);

            @Override
            public long now() {
                return System.nanoTime();
            }

            @Override
            public void await(long nanos) throws InterruptedException {
                if (bell.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                    bell.drainPermits();
                }
            }

            @Override
            public void wake() {
                bell.release();
            }
        };
    }
}
