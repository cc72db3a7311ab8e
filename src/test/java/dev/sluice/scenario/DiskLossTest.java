package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.AuditRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is lost; what is in the channel is enough to go on, and nothing happens that nobody asked for. */
final class DiskLossTest {
    private static final String C = Person.SUPPORT;

    @TempDir
    Path folder;

    @Test
    void open_changes_come_back_and_run_when_somebody_approves_them_then() throws Exception {
        Path database = folder.resolve("sluice.db");
        String address = "jdbc:sqlite:" + database;
        try (House house = House.open(folder)) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL", address,
                    "SLACK_BOT_TOKEN", house.sandbox.workspace().botToken(),
                    "SLACK_API_URL", house.sandbox.workspace().apiUrl());
            Person ann = house.editor();
            asks(ann, "1001", "Welcome v2", "SIGN_UP");
            ann.reads(C, "changed flow 1001");
            asks(ann, "1002", "Book a visit", "APPOINTMENT_BOOKING");
            house.approver().presses(C, "change_approve", "wants to change flow 1002", "0 of 2");
            ann.reads(C, "<@U0APPROV1> approved (1 of 2)");
            ann.reads(C, "wants to change flow 1002", "1 of 2");
            Awaitility.await().until(() -> new Records(address).isAllTold());
            assertThat(AuditRun.rebuild(environment, folder, "--channel", C).err())
                    .contains("sluice.db");
            house.stopApp();
            AuditRun refused = AuditRun.rebuild(environment, folder, "--channel", C);
            assertThat(refused.err()).contains("wanted an empty one");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(AuditRun.rebuild(Map.of("DATABASE_URL", address), folder, "--channel", C)
                            .err())
                    .contains("SLACK_BOT_TOKEN is not set");
            for (String file : new String[] {"sluice.db", "sluice.db-wal", "sluice.db-shm"}) {
                Files.deleteIfExists(folder.resolve(file));
            }

            assertThat(AuditRun.rebuild(environment, folder, "--channel", C, "--dry-run")
                            .out())
                    .contains("would come back: 1 open");
            house.sandbox.people().control("limits", "{\"outsider\":true}");
            AuditRun cut = AuditRun.rebuild(
                    environment,
                    folder,
                    pause -> {
                        throw new UncheckedIOException(new IOException("the power went"));
                    },
                    "--channel",
                    C);
            assertThat(cut.code()).isNotZero();
            assertThat(folder.resolve("pages.jsonl")).isNotEmptyFile();
            Files.writeString(folder.resolve("pages.jsonl"), "{\"key", StandardOpenOption.APPEND);
            AuditRun rebuilt = AuditRun.rebuild(
                    environment, folder, house::advance, "--resume", "--channel", C, "--channel", "C01QUIET");
            house.sandbox.people().control("limits", "{\"outsider\":false}");
            assertThat(folder.resolve("pages.jsonl")).doesNotExist();

            assertThat(rebuilt.code()).isZero();
            assertThat(rebuilt.out())
                    .contains("came back: 1 open changes", "and 1 as history", "C01QUIET were not seen: Slack says");
            house.startApp();
            ann.reads(C, "Sluice lost its database and found this change");
            assertThat(house.calls("ModifyFlow", "1002")).isEmpty();
            house.secondApprover().presses(C, "change_approve", "wants to change flow 1002", "1 of 2");
            ann.reads(C, "changed flow 1002", "Request ID: ");
            assertThat(house.calls("ModifyFlow", "1002")).hasSize(1);
            assertThat(house.calls("ModifyFlow", "1001")).hasSize(1);
            Awaitility.await().until(() -> new Records(address).isAllTold());
            AuditRun verified = AuditRun.verify(environment, folder);
            assertThat(verified.out()).contains("REBUILT events 1 to ", "whole: ");
            assertThat(verified.code()).isZero();
        }
    }

    private static void asks(Person ann, String flow, String name, String category) {
        ann.types(C, "/flow edit " + flow);
        ann.submits(ann.modal("flow_edit"), name, category);
    }
}
