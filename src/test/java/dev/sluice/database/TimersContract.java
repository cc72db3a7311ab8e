package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What timers promise on either database. Real time, since that is what they are about. */
abstract class TimersContract {
    static final Duration NEVER = Duration.ofHours(1);
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private DatabaseUrl url = DatabaseUrl.parse("jdbc:sqlite:unset");

    abstract DatabaseUrl freshUrl();

    @BeforeEach
    void choose() {
        url = freshUrl();
    }

    @AfterEach
    void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void work_runs_at_the_start_and_again_after_its_pause() {
        var runs = new AtomicInteger();
        Timers timers = timers(database());
        timers.every("count", Duration.ofMillis(10), () -> runs.incrementAndGet() < 0);

        timers.start();

        await().atMost(PATIENCE).until(() -> runs.get() >= 2);
    }

    @Test
    void work_goes_on_at_once_while_it_says_that_there_is_more() {
        var runs = new AtomicInteger();
        Timers timers = timers(database());
        timers.every("count", NEVER, () -> runs.incrementAndGet() < 50);

        timers.start();

        await().atMost(PATIENCE).until(() -> runs.get() == 50);
    }

    @Test
    void a_nudge_during_a_run_is_not_lost() throws InterruptedException {
        var runs = new AtomicInteger();
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Timers timers = timers(database());
        timers.every("count", NEVER, () -> {
            started.countDown();
            await().atMost(PATIENCE).until(() -> mayEnd.getCount() == 0);
            return runs.incrementAndGet() < 0;
        });
        timers.start();
        assertThat(started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        timers.nudge("count");
        mayEnd.countDown();

        await().atMost(PATIENCE).until(() -> runs.get() >= 2);
    }

    @Test
    void a_nudge_at_the_very_end_of_a_run_is_not_lost() throws InterruptedException {
        var ends = new Semaphore(0);
        Timers timers = timers(database());
        timers.every("count", NEVER, () -> {
            ends.release();
            return false;
        });
        timers.start();

        for (int run = 1; run <= 20; run++) {
            assertThat(ends.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("run " + run)
                    .isTrue();
            timers.nudge("count");
        }
    }

    @Test
    void work_that_throws_runs_again() {
        var runs = new AtomicInteger();
        Timers timers = timers(database());
        timers.every("fail", Duration.ofMillis(10), () -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first run fails, as this test wants");
            }
            return false;
        });

        timers.start();

        await().atMost(PATIENCE).until(() -> runs.get() >= 2);
    }

    @Test
    void a_nudge_of_nothing_or_before_the_start_or_after_the_end_does_no_harm() {
        var runs = new AtomicInteger();
        var timers = new Timers(database(), InstantSource.system());
        timers.every("count", NEVER, () -> runs.incrementAndGet() < 0);

        timers.nudge("unheard of");
        timers.nudge("count");
        timers.start();

        await().atMost(PATIENCE).until(() -> runs.get() >= 1);
        timers.close();
        timers.nudge("count");
    }

    Database database() {
        Database database = Database.open(url);
        open.push(database);
        return database;
    }

    Timers timers(Database database) {
        var timers = new Timers(database, InstantSource.system());
        open.push(timers);
        return timers;
    }

    /** Leaves the database as a process does that was killed a minute ago while it ran this work. */
    static void killedWhileRunning(Database database, String name) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        update scheduled_tasks
                           set picked = :picked, picked_by = 'a process that is gone',
                               execution_time = :then, last_heartbeat = :then
                         where task_name = :name""")
                        .bind("picked", true)
                        .bind("then", InstantSource.system().instant().minusSeconds(60))
                        .bind("name", name)
                        .execute());
    }
}
