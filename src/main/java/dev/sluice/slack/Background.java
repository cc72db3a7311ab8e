package dev.sluice.slack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes on after Slack got its acknowledgement and that may be lost with the process: opening a modal,
 * answering in private. What must not be lost is on disk and runs on timers.
 *
 * <p>Two pools, since a task that answers people waits for one that reads flows: each bounded, and a full one says so
 * at once.
 */
final class Background implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final int THREADS = 12;
    private static final int WAITING = 100;

    private final ExecutorService answers = pool("sluice-answer");
    private final ExecutorService reads = pool("sluice-read");

    private static ExecutorService pool(String name) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                    var thread = new Thread(work, name + "-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Work that may stop when the app does. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    /** Begins to work soon; false when too much is waiting already. */
    boolean begin(String what, Work work) {
        try {
            answers.execute(() -> {
                try {
                    work.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    log.error("background work failed what={}", what, e);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            log.warn("too much to do, turned away what={}", what);
            return false;
        }
    }

    /**
     * Begins to read, for a task that waits for the result.
     *
     * @throws RejectedExecutionException when too much is waiting already
     */
    <T> Future<T> read(Callable<T> reading) {
        return reads.submit(reading);
    }

    /** Lets what was begun end, no longer than said; nothing more is begun. */
    void finish(Duration most) {
        answers.shutdown();
        try {
            if (!answers.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("background work not finished before the stop waited={}", most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answers.shutdownNow();
        reads.shutdownNow();
    }
}
