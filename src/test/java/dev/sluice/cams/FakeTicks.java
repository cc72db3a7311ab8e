package dev.sluice.cams;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** Time that passes only when somebody waits, in milliseconds for the reader. One thread. */
final class FakeTicks implements Ticks {
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at));
    private long now;

    @Override
    public long now() {
        return now;
    }

    /** Waits, but no longer than until the next event, and lets that happen. */
    @Override
    public void await(long nanos) {
        long until = now + nanos;
        Event next = events.peek();
        if (next == null || next.at() > until) {
            now = until;
            return;
        }
        events.remove();
        now = Math.max(now, next.at());
        next.what().run();
    }

    @Override
    public void wake() {
        // Every wait ends with an event anyway.
    }

    /** Lets something happen later. */
    void after(long nanos, Runnable what) {
        events.add(new Event(now + nanos, what));
    }

    void passUntil(long nanos) {
        while (now < nanos) {
            await(nanos - now);
        }
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(now);
    }

    private record Event(long at, Runnable what) {}
}
