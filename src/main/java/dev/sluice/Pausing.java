package dev.sluice;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass in a command. */
final class Pausing {
    private Pausing() {}

    /** @throws Unusable when the process is told to stop */
    static void sleep(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted");
        }
    }
}
