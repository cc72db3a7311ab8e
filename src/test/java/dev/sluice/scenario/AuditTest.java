package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import dev.sluice.AuditRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor verifies what the app wrote into its ledger and into the channel, before and after somebody was there. */
final class AuditTest {
    private static final String C = Person.SUPPORT;

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void change_a_flow_with_two_approvals() {
        house = House.open(folder);
        Person ann = house.editor();
        ann.types(C, "/flow edit 1002");
        ann.submits(ann.modal("flow_edit"), "Book a visit", "APPOINTMENT_BOOKING");
        house.approve(C, "1002");
        ann.reads(C, "changed flow 1002", "Request ID: ");
        allIsTold();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void allIsTold() {
        Awaitility.await().until(() -> new Records(address()).isAllTold());
    }

    @Test
    void everything_that_the_app_posted_and_edited_is_whole_also_while_it_goes_on() {
        AuditRun whole = verify();

        assertThat(whole.out()).contains("whole: ", "The messages were looked at with ");
        assertThat(whole.code()).isZero();
        assertThat(new Records(address()).count("ledger_message", "thread is null"))
                .isPositive();
        assertThat(new Records(address()).count("ledger_message", "thread is not null"))
                .isGreaterThanOrEqualTo(4);

        Person ann = house.editor();
        ann.types(C, "/flow edit 1001");
        ann.submits(ann.modal("flow_edit"), "Welcome v2", "SIGN_UP");
        ann.reads(C, "changed flow 1001");
        allIsTold();
        assertThat(verify().code()).isZero();
        assertThat(folder.resolve("bookmark.json")).doesNotExist();
    }

    @Test
    void a_deleted_message_is_missed_and_an_edited_one_is_named() throws Exception {
        JsonNode result = newest("changed flow 1002");
        slack().chatDelete(r -> r.channel(C).ts(result.path("ts").asText()));

        AuditRun deleted = verify();

        assertThat(deleted.out())
                .contains("MESSAGE_DELETED event ", result.path("ts").asText() + ") was deleted");
        assertThat(deleted.code()).isOne();

        JsonNode step = newest("<@U0APPROV1> approved (1 of 2)");
        slack().chatUpdate(r -> r.channel(C)
                .ts(step.path("ts").asText())
                .text("nobody approved")
                .blocksAsString("[]"));
        AuditRun edited = verify("--json");
        assertThat(edited.out()).contains("\"MESSAGE_EDITED\"", "lost its metadata", "\"messages\":true");
        assertThat(edited.code()).isOne();
    }

    @Test
    void a_message_that_was_never_written_down_but_wears_our_metadata_shows_in_the_ledger() throws Exception {
        slack().chatPostMessage(r -> r.channel(C)
                .text("<@U0APPROV2> approved")
                .metadataAsString("{\"event_type\":\"sluice_event\",\"event_payload\":{\"changeId\":\"\",\"seq\":3,"
                        + "\"digest\":\"" + "a".repeat(64)
                        + "\",\"previousDigest\":\"\",\"eventKind\":\"APPROVED\"}}"));

        assertThat(verify().out()).contains("MESSAGE_EDITED event 3");
    }

    @Test
    void what_others_do_to_messages_shows_though_the_metadata_is_as_it_was() {
        JsonNode step = newest("<@U0APPROV1> approved (1 of 2)");
        house.sandbox
                .people()
                .control(
                        "message",
                        message(step.path("ts").asText())
                                .put("text", "nobody approved")
                                .toString());
        house.editor().types(C, "looks good");
        JsonNode chat = newest("looks good");
        ObjectNode forged = message(chat.path("ts").asText());
        forged.putObject("metadata")
                .put("event_type", "sluice_event")
                .putObject("event_payload")
                .put("changeId", "")
                .put("seq", 2)
                .put("digest", "ab");
        house.sandbox.people().control("message", forged.toString());

        AuditRun run = verify();

        assertThat(run.out())
                .contains(
                        "MESSAGE_EDITED event ",
                        "the text of the message",
                        "MESSAGE_FORGED event 2",
                        "is not from Sluice");
        assertThat(run.code()).isOne();
    }

    private static ObjectNode message(String ts) {
        return JsonNodeFactory.instance.objectNode().put("channel", C).put("ts", ts);
    }

    @Test
    void fifteen_messages_a_minute_are_enough_and_an_interruption_costs_nothing() throws Exception {
        for (int i = 0; i < 40; i++) {
            slack().chatPostMessage(r -> r.channel(C).text("chatter"));
        }
        house.sandbox.people().control("limits", "{\"outsider\":true}");
        AuditRun interrupted = AuditRun.verify(environment(), folder, pause -> {
            throw new UncheckedIOException(new IOException("the power went"));
        });
        assertThat(interrupted.code()).isEqualTo(2);
        assertThat(interrupted.err()).contains("messages to look at", "Slack asks to wait", "the power went");
        assertThat(folder.resolve("bookmark.json")).exists();

        AuditRun resumed = AuditRun.verify(environment(), folder, house::advance, "--resume");

        assertThat(resumed.out()).contains("whole: ", "The messages were looked at with 4 calls.");
        assertThat(resumed.code()).isZero();
        assertThat(folder.resolve("bookmark.json")).doesNotExist();
    }

    @Test
    void an_interrupted_run_goes_on_and_remembers_what_it_found() throws Exception {
        JsonNode result = newest("changed flow 1002");
        slack().chatDelete(r -> r.channel(C).ts(result.path("ts").asText()));
        assertThat(verify().code()).isOne();
        Files.writeString(
                folder.resolve("bookmark.json"),
                "{\"touched\":true,\"bookmark\":{\"started\":\"1.0\",\"channels\":[],\"all\":1,\"upTo\":\"1.0\","
                        + "\"threads\":[],\"repliesTo\":\"\",\"seen\":1,\"calls\":7}}");

        AuditRun resumed = verify("--resume");

        assertThat(resumed.out()).contains("touched: ", "looked at with 7 calls");
        assertThat(resumed.code()).isOne();
        Files.writeString(folder.resolve("bookmark.json"), "{\"touched\":");
        assertThat(verify("--resume").err()).contains("is no bookmark");
        Files.writeString(folder.resolve("bookmark.json"), "{}");
        assertThat(verify("--resume").code()).isEqualTo(2);
    }

    @Test
    void slack_that_is_not_reached_leaves_the_ledger_alone() {
        AuditRun run = AuditRun.verify(
                Map.of(
                        "DATABASE_URL", address(),
                        "SLACK_BOT_TOKEN", "xoxb-wrong",
                        "SLACK_API_URL", house.sandbox.workspace().apiUrl()),
                folder);

        assertThat(run.out()).contains("whole: ", "The ledger alone was looked at", "invalid_auth", "--resume");
        assertThat(run.code()).isEqualTo(2);
    }

    private String address() {
        return "jdbc:sqlite:" + folder.resolve("sluice.db");
    }

    private AuditRun verify(String... arguments) {
        return AuditRun.verify(environment(), folder, arguments);
    }

    private Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", address(),
                "SLACK_BOT_TOKEN", house.sandbox.workspace().botToken(),
                "SLACK_API_URL", house.sandbox.workspace().apiUrl());
    }

    private JsonNode newest(String words) {
        return house.editor().reads(C, message -> message.path("text").asText().contains(words));
    }

    private MethodsClient slack() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(house.sandbox.workspace().apiUrl());
        return Slack.getInstance(config).methods(house.sandbox.workspace().botToken());
    }
}
