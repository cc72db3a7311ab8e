package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a caller waits for, an interrupt ends it at once, also inside Guava's limiter, which does not listen. */
class StoppingTest {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    /** Why the next caller has to wait. */
    enum Hold {
        /** A slow rate, kept by Guava. */
        PACE {
            @Override
            Throttle throttle() throws InterruptedException {
                var throttle = Throttle.perSecond(0.2);
                throttle.take().end();
                return throttle;
            }
        },
        /** A call that may not have arrived. */
        WINDOW {
            @Override
            Throttle throttle() throws InterruptedException {
                var throttle = Throttle.perSecond(0.001);
                throttle.take();
                return throttle;
            }
        },
        /** CAMS is away. */
        RESPITE {
            @Override
            Throttle throttle() throws InterruptedException {
                var throttle = Throttle.perSecond(5);
                var turn = throttle.take();
                turn.end();
                for (int i = 0; i < 5; i++) {
                    throttle.learn(turn, Load.AWAY);
                }
                return throttle;
            }
        };

        abstract Throttle throttle() throws InterruptedException;
    }

    @ParameterizedTest
    @EnumSource
    void all_who_wait_are_gone_at_once(Hold hold) throws InterruptedException {
        var throttle = hold.throttle();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(waiting(throttle));
        }

        long begun = System.nanoTime();
        waiting.forEach(Thread::interrupt);
        for (Thread thread : waiting) {
            thread.join(5_000);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        assertThat(waiting).noneMatch(Thread::isAlive);
    }

    private static Thread waiting(Throttle throttle) {
        var thread = new Thread(() -> {
            try {
                throttle.take().end();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        await().pollInterval(1, TimeUnit.MILLISECONDS)
                .atMost(5, TimeUnit.SECONDS)
                .until(() -> thread.getState() != Thread.State.NEW && thread.getState() != Thread.State.RUNNABLE);
        return thread;
    }
}
