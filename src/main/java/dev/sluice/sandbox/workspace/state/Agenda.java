package dev.sluice.sandbox.workspace.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * What is to happen at a time of the workspace's clock: by itself when that time comes, and at once when the clock is
 * moved over it. Safe for many threads.
 */
public final class Agenda implements AutoCloseable {
    private static final long LEAST_MILLIS = 5;

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-agenda");
        thread.setDaemon(true);
        return thread;
    });
    private final Stamps stamps;
    private Future<?> next = CompletableFuture.completedFuture(null);
    private long written;

    Agenda(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Does this after so much time; at once, by the thread that asks, when that is none. */
    public void after(Duration pause, Runnable work) {
        at(stamps.instant().plus(pause), work);
    }

    /** Does this at that time. */
    public void at(Instant due, Runnable work) {
        synchronized (this) {
            entries.add(new Entry(due, ++written, work));
        }
        look();
    }

    /** Does what is due, in the order of its times; to be called when the clock was moved. */
    public void look() {
        due().forEach(Runnable::run);
        wakeUp();
    }

    /** Forgets all of it. */
    public synchronized void clear() {
        entries.clear();
    }

    private synchronized List<Runnable> due() {
        Instant now = stamps.instant();
        List<Runnable> due = new ArrayList<>();
        while (!entries.isEmpty() && !entries.element().due().isAfter(now)) {
            due.add(entries.remove().work());
        }
        return due;
    }

    private synchronized void wakeUp() {
        if (entries.isEmpty() || timer.isShutdown()) {
            return;
        }
        long millis =
                Duration.between(stamps.instant(), entries.element().due()).toMillis();
        next.cancel(false);
        next = timer.schedule(this::look, Math.max(LEAST_MILLIS, millis), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
    }

    private record Entry(Instant due, long number, Runnable work) {}
}
