package dev.sluice;

import java.util.concurrent.CountDownLatch;

/** Waits for the process to be told to stop, and closes what is open before it ends. */
final class Shutdown {
    private Shutdown() {}

    /** Does not return before the process ends. */
    static void await(AutoCloseable... inThisOrder) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(inThisOrder), "sluice-stop"));
        new CountDownLatch(1).await();
    }

    private static void closeAll(AutoCloseable... inThisOrder) {
        for (AutoCloseable resource : inThisOrder) {
            try {
                resource.close();
            } catch (Exception e) { // the process ends in any case, and the others are to be closed
                System.err.println("did not stop in order: " + e.getMessage());
            }
        }
    }
}
