package dev.sluice.sandbox.workspace.state;

import java.time.Duration;

/** Counts the changes that people can see, and wakes whoever waits for the next one; safe for many threads. */
public final class Changes {
    private long version = 1;
    private boolean over;

    /** Something changed that a person may see. */
    public synchronized void happened() {
        version++;
        notifyAll();
    }

    /** The number of the newest change. */
    public synchronized long version() {
        return version;
    }

    /** Waits until there is a change newer than the one known, or the time is up; answers the newest. */
    public synchronized long awaitNewerThan(long known, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        long left = most.toMillis();
        while (version <= known && !over && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return version;
    }

    /** Wakes everybody for good: nothing will change any more. */
    public synchronized void end() {
        over = true;
        notifyAll();
    }

    /** Whether nothing will change any more. */
    public synchronized boolean over() {
        return over;
    }
}
