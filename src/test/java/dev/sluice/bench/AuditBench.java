package dev.sluice.bench;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeTransaction;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in SQLite: what an event adds to the transaction of a change, and how long a million events take to verify
 * and to export, by the built jar with 64 MB of heap.
 */
public final class AuditBench {
    private static final int TRANSACTIONS = 2_000;
    private static final int EVENTS = 1_000_000;
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final boolean isShort;

    private AuditBench(Path folder, boolean isShort) {
        this.folder = folder;
        this.isShort = isShort;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sluice-audit-bench");
        try {
            new AuditBench(folder, List.of(arguments).contains("append")).run();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run() throws Exception {
        var url = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db"));
        try (Database database = Database.open(url)) {
            appends(database);
            if (isShort) {
                return;
            }
            long begun = System.nanoTime();
            fill(database);
            out.printf("%d events appended in %.1f s%n", EVENTS, seconds(begun));
        }
        command("verify", "--ledger-only");
        for (String format : List.of("jsonl", "csv", "html")) {
            command(
                    "export",
                    "--format",
                    format,
                    "--output",
                    folder.resolve("ledger." + format).toString());
        }
    }

    private void appends(Database database) throws SQLException {
        var transaction = new ChangeTransaction(database.jdbi());
        List<Way> ways = List.of(transaction::withoutEvent, transaction::withEvent, transaction::withRow);
        var times = new long[ways.size()][TRANSACTIONS];
        var fsync = new long[TRANSACTIONS];
        for (int i = -TRANSACTIONS / 4; i < TRANSACTIONS; i++) {
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = Math.floorMod(i + turn, ways.size()); // what comes before it costs each the same
                Change change = transaction.next();
                long begun = System.nanoTime();
                ways.get(way).write(change);
                if (i >= 0) {
                    times[way][i] = System.nanoTime() - begun;
                }
            }
            if (i >= 0) {
                fsync[i] = sync();
            }
        }
        double without = median(times[0]);
        out.printf(
                "a change's transaction, median: %.0f µs without its event, %.0f µs with it: %.0f %% more;"
                        + " with one bare row instead %.0f %% more; a sync of 4 KB takes %.0f µs%n",
                without,
                median(times[1]),
                100 * (median(times[1]) / without - 1),
                100 * (median(times[2]) / without - 1),
                median(fsync));
    }

    /** A way to write a change. */
    private interface Way {
        void write(Change change) throws SQLException;
    }

    /** How long the disk takes to keep a page, beside the database. */
    private long sync() {
        try (FileChannel file = FileChannel.open(
                folder.resolve("sync"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            file.write(ByteBuffer.allocate(4096));
            long begun = System.nanoTime();
            file.force(false);
            return System.nanoTime() - begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e3;
    }

    private static Event event(@Nullable String change, int number) {
        return new Event(
                change,
                Event.Kind.RESULT,
                MORNING.plusSeconds(number),
                "U0ANN" + number % 50,
                "C0DESK",
                "{\"code\":null,\"digest\":\"" + "ab".repeat(32) + "\",\"flow\":\"" + (1000 + number % 40)
                        + "\",\"requestId\":\"88E89633-0AB9-4B78-8156-4CF754055081\",\"state\":\"SUCCEEDED\","
                        + "\"version\":3,\"personal\":{\"reason\":\"a clearer name\"}}");
    }

    private static void fill(Database database) {
        var ledger = new JdbiLedger(database.jdbi());
        for (int from = 0; from < EVENTS; from += 10_000) {
            int first = from;
            database.jdbi().useTransaction(handle -> {
                for (int number = first; number < first + 10_000; number++) {
                    ledger.append(handle, event(null, number));
                }
            });
        }
    }

    private void command(String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                "target/sluice.jar",
                "audit"));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectErrorStream(true);
        process.environment().put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("sluice.db"));
        process.environment().remove("SLUICE_CONFIG");
        long begun = System.nanoTime();
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = running.waitFor();
        out.printf("audit %s: %.1f s, exit %d: %s%n", String.join(" ", arguments), seconds(begun), code, said);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
