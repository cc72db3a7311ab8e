package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.AuditRun;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app looks after its ledger by itself: a checkpoint a day is posted, old events are compacted, all is whole. */
final class LedgerKeepingTest {
    private static final String OPS = "C01OPS";

    @TempDir
    Path folder;

    @Test
    void a_checkpoint_a_day_is_posted_and_old_events_lose_what_they_say() throws Exception {
        Path database = folder.resolve("sluice.db");
        String audit = "\naudit: {checkpointChannel: " + OPS + ", compactAfter: 30h}\n";
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                RunningApp app = RunningApp.start(sandbox, database, audit)) {
            Person ann = Person.editor(sandbox.people());
            ann.reads(OPS, "Checkpoint of the ledger: 0 events", "It is not signed");
            ann.types(Person.SUPPORT, "/flow edit 1001");
            ann.submits(ann.modal("flow_edit"), "Welcome v2", "SIGN_UP");
            ann.reads(Person.SUPPORT, "changed flow 1001");

            sandbox.advance(Duration.ofDays(2));

            ann.reads(OPS, "Checkpoint of the ledger: ", "digest ");
            var records = new Records("jdbc:sqlite:" + database);
            Awaitility.await().until(() -> records.count("change_event", "kind = 'CHECKPOINT'") == 2);
            Awaitility.await().until(() -> records.count("change_event", "kind = 'COMPACTED'") == 1);
            Awaitility.await().until(() -> records.count("change_event_body", "content is null") > 0);
            Awaitility.await().until(() -> records.count("ledger_message", "channel = '" + OPS + "'") == 2);
            Files.writeString(folder.resolve("sluice.yml"), audit);
            AuditRun verified = AuditRun.verify(
                    Map.of(
                            "DATABASE_URL", "jdbc:sqlite:" + database,
                            "SLUICE_CONFIG", folder.resolve("sluice.yml").toString(),
                            "SLACK_BOT_TOKEN", sandbox.workspace().botToken(),
                            "SLACK_API_URL", sandbox.workspace().apiUrl()),
                    folder);
            assertThat(verified.out()).contains("whole: ", "a checkpoint of ");
            assertThat(app.port()).isNotNegative();
        }
    }
}
