package dev.sluice.bench;

import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How many proposals a second are decided and written down, how long a click takes among 10,000 changes that wait, and
 * how long the next due change is looked for: with 10 and with 1,000,000 finished changes in the store, on SQLite with
 * full sync and on PostgreSQL with fsync. An argument that is a number is the larger number of finished changes.
 */
public final class StoreBench {
    private static final int FINISHED = 1_000_000;
    private static final int WAITING = 10_000;
    private static final Duration SPAN = Duration.ofSeconds(8);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        int finished = FINISHED;
        for (String argument : arguments) {
            finished = argument.matches("\\d+") ? Integer.parseInt(argument) : finished;
        }
        var bench = new StoreBench();
        Path folder = Files.createTempDirectory("sluice-store-bench");
        bench.measure("SQLite", "jdbc:sqlite:" + folder.resolve("sluice.db"), finished);
        try (EmbeddedPostgres postgres = postgres()) {
            bench.measure("PostgreSQL", "postgres://postgres@localhost:" + postgres.getPort() + "/postgres", finished);
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private void measure(String name, String address, int finished) throws InterruptedException {
        try (Database database = Database.open(DatabaseUrl.parse(address))) {
            var desk = new BusyDesk(database);
            desk.fill("SUCCEEDED", 10);
            desk.propose(Duration.ofSeconds(3));
            print(name, 10, desk.propose(SPAN));
            desk.fill("SUCCEEDED", finished);
            print(name, finished, desk.propose(SPAN));
            desk.fill("AWAITING_APPROVAL", WAITING);
            BusyDesk.Taken clicks = desk.click(1_000);
            out.printf(
                    Locale.ROOT,
                    "%s: a click among %d that wait: p50 %.1f ms, p99 %.1f ms; next due change found in %.1f ms%n",
                    name,
                    WAITING,
                    clicks.millisAt(50),
                    clicks.millisAt(99),
                    desk.nextDue());
        }
    }

    private void print(String name, int finished, BusyDesk.Taken taken) {
        out.printf(
                Locale.ROOT,
                "%s, %d finished: %.0f proposals a second, p50 %.1f ms, p99 %.1f ms%n",
                name,
                finished,
                taken.aSecond(),
                taken.millisAt(50),
                taken.millisAt(99));
    }
}
