package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Timers in PostgreSQL, which several processes share. */
class PostgresTimersTest extends TimersContract {

    @Override
    DatabaseUrl freshUrl() {
        return FreshPostgres.url();
    }

    @Test
    void work_runs_in_one_process_at_a_time() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        for (int process = 0; process < 2; process++) {
            Timers timers = timers(database());
            timers.every("count", Duration.ofMillis(1), () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                runs.incrementAndGet();
                now.decrementAndGet();
                return false;
            });
            timers.start();
        }

        await().atMost(PATIENCE).until(() -> runs.get() >= 4);
        assertThat(most).hasValue(1);
    }

    @Test
    void a_nudge_is_heeded_whichever_process_runs_the_work() throws InterruptedException {
        var runs = new Semaphore(0);
        Timers one = timers(database());
        for (Timers timers : List.of(one, timers(database()))) {
            timers.every("count", NEVER, () -> {
                runs.release();
                return false;
            });
            timers.start();
        }

        for (int run = 1; run <= 10; run++) {
            assertThat(runs.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("run " + run)
                    .isTrue();
            one.nudge("count");
        }
    }

    @Test
    void work_of_a_process_that_was_killed_is_taken_over_by_another() {
        var runs = new AtomicInteger();
        Database database = database();
        var first = new Timers(database, InstantSource.system());
        first.every("count", NEVER, () -> runs.incrementAndGet() < 0);
        first.start();
        await().atMost(PATIENCE).until(() -> runs.get() == 1);
        first.close();
        killedWhileRunning(database, "count");

        Timers other = timers(database());
        other.every("count", NEVER, () -> runs.incrementAndGet() < 0);
        other.start();

        await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }

    @Test
    void the_end_waits_for_work_under_way() throws InterruptedException {
        var started = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var timers = new Timers(database(), InstantSource.system());
        timers.every("slow", NEVER, () -> {
            started.countDown();
            await().pollDelay(Duration.ofMillis(200)).until(() -> true);
            ended.countDown();
            return true;
        });
        timers.start();
        started.await();

        timers.close();

        assertThat(ended.getCount()).isZero();
    }
}
