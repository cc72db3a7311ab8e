package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.database.FreshPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of an auditor on PostgreSQL, beside a process that writes. */
final class PostgresAuditTest {
    @TempDir
    Path folder;

    private final String address = FreshPostgres.address();
    private final Map<String, String> environment = Map.of("DATABASE_URL", address);

    private AuditRun verify() {
        return AuditRun.verify(environment, folder, "--ledger-only");
    }

    private AuditRun export(String... arguments) {
        return AuditRun.export(environment, arguments);
    }

    @Test
    void a_ledger_is_verified_exported_and_rid_of_somebody_and_an_edit_shows() {
        try (Books books = new Books(DatabaseUrl.parse(address))) {
            books.add(1, 2_500);
            books.checkpoint();

            assertThat(verify().out()).contains("whole: 2500 events");
            assertThat(export("--format", "jsonl", "--flow", "1003").out().lines())
                    .isNotEmpty()
                    .allMatch(line -> line.contains("\"flow\":\"1003\""));
            assertThat(export("--format", "csv", "--person", "U0ANN1").out().lines())
                    .hasSize(501);
            assertThat(export("--format", "html").out()).contains("Timeline of flow 1001", "</html>");

            AuditRun erased = AuditRun.erase(environment, "--person", "U0ANN1", "--yes");
            books.add(2_501, 2_510);

            assertThat(erased.out()).contains("U0ANN1: 500 events", "Erased: UERASED");
            assertThat(export("--format", "jsonl", "--person", "U0ANN1").out().lines())
                    .hasSizeLessThan(5);
            AuditRun whole = verify();
            assertThat(whole.out()).contains("whole: 2510 events", "Of 500 events it can't be verified");
            assertThat(whole.code()).isZero();

            books.jdbi().useHandle(handle -> handle.execute("drop trigger change_event_is_not_edited on change_event"));
            books.tamper("update change_event set channel = 'C0EVE' where seq = 7");
            assertThat(verify().out()).contains("EDITED event 7");
        }
    }
}
