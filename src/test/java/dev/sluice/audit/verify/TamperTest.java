package dev.sluice.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.database.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Manipulations at random: each is found and called by its name, and nothing else is found. */
final class TamperTest {
    private static final int MESSAGE_EVERY = 10;
    private static final int CHECKPOINT_EVERY = 250;
    private static final int OLDER_FILES = 6;

    @TempDir
    Path folder;

    @Test
    void fifty_manipulations_of_a_small_ledger_are_found() throws IOException {
        manipulate(300, 50, 7);
    }

    @Test
    @Tag("chaos")
    void a_thousand_manipulations_of_ten_thousand_events_are_found() throws IOException {
        manipulate(10_000, 1_000, 11);
    }

    @Test
    void three_clean_runs_raise_no_alarm() throws Exception {
        runClean(3);
    }

    @Test
    @Tag("chaos")
    void a_hundred_clean_runs_raise_no_alarm() throws Exception {
        runClean(100);
    }

    private void manipulate(int events, int times, long seed) throws IOException {
        Path original = folder.resolve("original.db");
        FakeHistory history;
        Checkpoint kept;
        try (Books books = open(original)) {
            history = new FakeHistory(books);
            kept = fill(books, history, events);
            books.unlock();
        }
        List<Path> older = olderFiles();
        List<Manipulation> ways = List.of(Manipulation.values());
        var random = new Random(seed);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            Manipulation what = ways.get(i % ways.size());
            Path file = what == Manipulation.RESTORE ? older.get(random.nextInt(older.size())) : original;
            Path copy = copy(file, folder.resolve("copy.db"));
            try (Books books = open(copy)) {
                FakeHistory messages = history.copy();
                List<Long> about = what.play(books, messages, events, random);
                List<Finding> findings = verify(books, messages, List.of(kept));
                if (!isNamed(what, about, findings)) {
                    wrong.add(what + " of " + about + " gave " + findings);
                }
            }
            delete("copy.db");
        }
        assertThat(wrong).isEmpty();
    }

    private List<Path> olderFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("older-\\d+\\.db"))
                    .sorted()
                    .toList();
        }
    }

    /** Copies a database that nobody writes to at the moment, with what is not in its main file yet. */
    private static Path copy(Path from, Path to) throws IOException {
        Path log = from.resolveSibling(from.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.copy(log, to.resolveSibling(to.getFileName() + "-wal"));
        }
        return Files.copy(from, to);
    }

    private Books open(Path file) {
        return new Books(DatabaseUrl.parse("jdbc:sqlite:" + file));
    }

    private void delete(String name) throws IOException {
        for (String ending : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(folder.resolve(name + ending));
        }
    }

    /**
     * Fills a ledger; a message tells of every tenth event and the last one, and of all checkpoints the last is kept.
     */
    private Checkpoint fill(Books books, FakeHistory history, int events) throws IOException {
        Checkpoint kept = books.checkpoint();
        for (int number = 2; number <= events; number++) {
            if (number % CHECKPOINT_EVERY == 0) {
                kept = books.checkpoint();
                continue;
            }
            Sealed place = books.add(number);
            if (number % (events / OLDER_FILES) == 1) {
                copy(folder.resolve("original.db"), folder.resolve("older-" + number + ".db"));
            }
            if (number % MESSAGE_EVERY == 5 || number == events) {
                Instant at = Books.MORNING.plusSeconds(number);
                history.post("C0DESK", null, number, place, at);
            }
        }
        return kept;
    }

    private static List<Finding> verify(Books books, FakeHistory history, List<Checkpoint> kept) {
        var findings = new ArrayList<Finding>();
        var report = new LedgerCheck(books.entries(), TrustedKeys.NONE.and(Books.KEY), findings::add).run(kept);
        var vouched = report.vouched();
        long through = vouched == null || !findings.isEmpty() ? 0 : vouched.seq();
        var messages = new JdbiMessages(books.jdbi());
        // Within a day of the messages: nothing can have gone by retention.
        Instant now = Books.MORNING.plusSeconds(20_000);
        var check = new MessageCheck(history, books.entries(), messages, through, null, () -> now, findings::add);
        Bookmark at = check.start();
        while (!at.isDone()) {
            at = check.step(at);
        }
        return findings;
    }

    /** Whether it was called by its name first, and no event was named that it is not about. */
    private static boolean isNamed(Manipulation what, List<Long> about, List<Finding> findings) {
        if (about.isEmpty()) {
            return !findings.isEmpty() && findings.stream().allMatch(finding -> finding.kind() == what.found());
        }
        var named = new HashSet<Long>();
        findings.stream()
                .filter(finding -> finding.kind() == what.found())
                .forEach(finding -> named.add(finding.first()));
        return named.containsAll(about)
                && findings.stream()
                        .allMatch(finding -> about.contains(finding.first()) && about.contains(finding.last()));
    }

    private void runClean(int runs) throws Exception {
        Path file = folder.resolve("clean.db");
        var writers = Executors.newFixedThreadPool(4);
        try {
            for (int run = 0; run < runs; run++) {
                try (Books books = open(file)) {
                    var history = new FakeHistory(books);
                    var tasks = new ArrayList<Callable<Object>>();
                    for (int i = 0; i < 40; i++) {
                        int number = run * 40 + i;
                        tasks.add(() -> number % 13 == 0 ? books.checkpoint() : books.add(number));
                        if (i % 10 == 0) {
                            tasks.add(() -> books.verify());
                        }
                    }
                    for (Future<Object> done : writers.invokeAll(tasks)) {
                        Object result = done.get();
                        assertThat(result instanceof List<?> findings ? findings : List.of())
                                .isEmpty();
                    }
                    assertThat(verify(books, history, List.of(books.checkpoint())))
                            .isEmpty();
                }
            }
        } finally {
            writers.shutdownNow();
        }
    }
}
