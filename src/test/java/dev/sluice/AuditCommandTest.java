package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands look beside the running app, and their exit codes tell what they saw. */
final class AuditCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Books books() {
        return new Books(DatabaseUrl.parse(url()));
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("sluice.db");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private int verify(String... arguments) {
        return run(
                new AuditVerifyCommand(Map.of("DATABASE_URL", url()), InstantSource.system(), pause -> {}), arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_whole_ledger_is_0_beside_the_process_that_writes_it() {
        try (Books books = books()) {
            books.add(1, 6);

            assertThat(verify("--ledger-only")).isZero();
        }
        assertThat(printed()).isEqualTo("whole: 5 events; no checkpoint vouches for them." + System.lineSeparator());
    }

    @Test
    void without_a_token_it_says_that_it_looked_at_the_ledger_alone() {
        try (Books books = books()) {
            books.add(1, 6);

            assertThat(verify()).isZero();
        }
        assertThat(printed()).contains("The ledger alone was looked at, not the messages: SLACK_BOT_TOKEN is not set.");
    }

    @Test
    void a_touched_ledger_is_1_with_a_line_for_each_finding() {
        try (Books books = books()) {
            books.add(1, 6).unlock().tamper("update change_event set channel = 'C0EVE' where seq in (2, 4)");

            assertThat(verify("--json")).isOne();
        }
        assertThat(printed().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"finding\":\"EDITED\",\"touched\":true,\"first\":2,\"last\":2,");
    }

    @Test
    void a_kept_checkpoint_shows_an_older_database() throws Exception {
        Path kept = folder.resolve("kept.txt");
        try (Books books = books()) {
            books.add(1, 6);
            Files.writeString(kept, books.checkpoint().text() + "\n");
            books.unlock().tamper("delete from change_event where seq > 3");
            books.tamper("update ledger_head set seq = 3, digest = ?", books.read("change_event", "digest", 3));

            assertThat(verify("--checkpoints", kept.toString())).isOne();
        }
        assertThat(printed()).contains("CUT_OFF the ledger ends at event 3");
    }

    @Test
    void what_cannot_be_looked_at_is_2() throws Exception {
        assertThat(verify()).isEqualTo(2);
        Files.writeString(folder.resolve("sluice.db"), "");
        assertThat(verify()).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no database", "has no ledger");
        assertThat(printed()).isEmpty();
    }

    @Test
    void an_export_is_written_to_a_file() throws Exception {
        Path page = folder.resolve("ledger.html");
        try (Books books = books()) {
            books.add(1, 6);

            assertThat(run(
                            new AuditExportCommand(Map.of("DATABASE_URL", url())),
                            "--format",
                            "html",
                            "--since",
                            "2026-03-02",
                            "--output",
                            page.toString()))
                    .isZero();
        }
        assertThat(page).content().startsWith("<!doctype html>");
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("5 events in ");
    }
}
