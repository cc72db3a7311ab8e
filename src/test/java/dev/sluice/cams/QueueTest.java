package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Waiting for a turn, with real threads and the only look at the wall clock. */
class QueueTest {
    @Test
    void guavas_pace_is_even_and_saves_nothing_up() throws InterruptedException {
        var throttle = Throttle.perSecond(20);
        var times = new ArrayList<Long>();

        for (int i = 0; i < 10; i++) {
            throttle.take().end();
            times.add(System.nanoTime());
        }

        long nine = times.get(9) - times.get(0);
        assertThat(Duration.ofNanos(nine)).isBetween(Duration.ofMillis(400), Duration.ofMillis(900));
    }

    @Test
    void an_interrupted_caller_leaves_and_costs_the_next_one_nothing() throws InterruptedException {
        var throttle = Throttle.perSecond(0.001);
        throttle.take();
        var said = new CopyOnWriteArrayList<String>();
        Thread head = waiting(throttle, "head", said);
        Thread second = waiting(throttle, "second", said);

        second.interrupt();
        second.join(5_000);
        head.interrupt();
        head.join(5_000);

        assertThat(said).containsExactly("second interrupted", "head interrupted");
    }

    @Test
    void callers_are_served_in_the_order_they_came() throws InterruptedException {
        var throttle = Throttle.perSecond(4);
        throttle.take().end();
        var said = new CopyOnWriteArrayList<String>();

        List<Thread> threads = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            threads.add(waiting(throttle, name, said));
        }
        for (Thread thread : threads) {
            thread.join(5_000);
        }

        assertThat(said).containsExactly("first served", "second served", "third served");
    }

    /** A thread that has taken its place in the queue. */
    private static Thread waiting(Throttle throttle, String name, List<String> said) {
        var thread = new Thread(() -> {
            try {
                throttle.take().end();
                said.add(name + " served");
            } catch (InterruptedException e) {
                said.add(name + " interrupted");
            }
        });
        thread.start();
        await().pollInterval(1, TimeUnit.MILLISECONDS)
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> thread.getState() != Thread.State.NEW && thread.getState() != Thread.State.RUNNABLE);
        return thread;
    }
}
