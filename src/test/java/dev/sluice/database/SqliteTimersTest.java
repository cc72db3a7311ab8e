package dev.sluice.database;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Timers in an SQLite file, whose only process knows that work still picked was its own, before it died. */
class SqliteTimersTest extends TimersContract {

    @TempDir
    Path folder = Path.of("unset");

    @Override
    DatabaseUrl freshUrl() {
        return DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db"));
    }

    @Test
    void work_of_a_process_that_was_killed_goes_on_when_it_starts_again() {
        var runs = new AtomicInteger();
        try (var database = Database.open(freshUrl());
                var timers = new Timers(database, InstantSource.system())) {
            timers.every("count", NEVER, () -> runs.incrementAndGet() < 0);
            timers.start();
            await().atMost(PATIENCE).until(() -> runs.get() == 1);
        }
        try (var database = Database.open(freshUrl())) {
            killedWhileRunning(database, "count");
        }

        Timers again = timers(database());
        again.every("count", NEVER, () -> runs.incrementAndGet() < 0);
        again.start();

        await().atMost(PATIENCE).until(() -> runs.get() == 2);
    }

    /** Signs of life are looked at every 4 seconds, just after they were given: between the two, 8 seconds pass. */
    @Test
    void work_under_way_runs_alone_although_the_clock_runs_away() {
        long start = System.nanoTime();
        var started = new AtomicInteger();
        var released = new AtomicBoolean();
        try (var database = Database.open(freshUrl());
                var timers = new Timers(
                        database,
                        () -> InstantSource.system().instant().plusNanos((System.nanoTime() - start) * 10_000))) {
            timers.every("slow", NEVER, () -> {
                started.incrementAndGet();
                await().forever().untilTrue(released);
                return false;
            });
            timers.start();
            await().atMost(PATIENCE).until(() -> started.get() == 1);

            await().during(Duration.ofSeconds(6)).atMost(PATIENCE).until(() -> started.get() == 1);

            released.set(true);
        }
    }
}
