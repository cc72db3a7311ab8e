package dev.sluice;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the process to be told to stop, and closes what is open before it ends. */
final class Shutdown {
    private static final Logger log = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    /** Does not return before the process ends. */
    static void await(AutoCloseable... inThisOrder) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            long begun = System.nanoTime();
                            log.info("stopping");
                            closeAll(inThisOrder);
                            log.info("stopped after-ms={}", (System.nanoTime() - begun) / 1_000_000);
                        },
                        "sluice-stop"));
        new CountDownLatch(1).await();
    }

    /** Closes several at the same time, and returns when all are closed. */
    static void together(AutoCloseable... all) throws InterruptedException {
        List<Thread> closers = Stream.of(all)
                .map(one -> new Thread(() -> closeAll(one), "sluice-stop"))
                .toList();
        closers.forEach(Thread::start);
        for (Thread closer : closers) {
            closer.join();
        }
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
