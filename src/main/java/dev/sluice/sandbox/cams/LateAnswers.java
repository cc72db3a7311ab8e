package dev.sluice.sandbox.cams;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Answers that wait on purpose, without a thread each. */
final class LateAnswers implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "cams-emulator-late-answers");
        thread.setDaemon(true);
        return thread;
    });

    void after(Duration delay, AsyncContext held, Writer writer) {
        held.setTimeout(0);
        var unused = timer.schedule(() -> finish(held, writer), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void finish(AsyncContext held, Writer writer) {
        try {
            writer.write((HttpServletResponse) held.getResponse());
        } catch (IOException e) {
            // The client has not waited, which is what a late answer is for.
        } finally {
            held.complete();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Writes one answer. */
    interface Writer {
        void write(HttpServletResponse response) throws IOException;
    }
}
