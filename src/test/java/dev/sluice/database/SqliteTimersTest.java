package dev.sluice.database;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
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
}
