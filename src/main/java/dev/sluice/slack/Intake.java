package dev.sluice.slack;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts requests under way, and lets none in once the app stops. May be used by any number of threads. */
final class Intake {
    /** The app itself is one party: the phase ends, and with it the counting, when it has left and all others have. */
    private final Phaser parties = new Phaser(1);

    private volatile boolean isOpen = true;

    /** False when no more are taken; otherwise {@link #leave} must follow. */
    boolean enter() {
        return isOpen && parties.register() >= 0;
    }

    void leave() {
        parties.arriveAndDeregister();
    }

    boolean isOpen() {
        return isOpen;
    }

    /** Takes no more. */
    synchronized void stop() {
        if (isOpen) {
            isOpen = false;
            parties.arriveAndDeregister();
        }
    }

    /** Waits until nobody is in any more, after the stop; false when that takes longer than said. */
    boolean awaitEmpty(Duration most) {
        try {
            parties.awaitAdvanceInterruptibly(0, most.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
