package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.ManifestText;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.workspace.InstalledApp;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A deployment beside others in a workspace: installed from the manifest that its settings give, it listens to its own
 * command, speaks of no other, and every message says which one it is.
 */
final class DeploymentTest {
    private static final String C = Person.SUPPORT;
    private static final String SETTINGS = "\nslack: {command: /flow-test, label: Test <&> 1}\n";

    @Test
    void every_message_has_the_label_and_names_the_command(@TempDir Path folder) {
        Path database = folder.resolve("sluice.db");
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system(), ManifestText.of("/flow-test", "Test <&> 1"));
                RunningApp app = RunningApp.start(sandbox, database, SETTINGS)) {
            assertThat(app.port()).isPositive();
            Awaitility.await().until(() -> sandbox.workspace().connections() > 0);
            Person ann = Person.editor(sandbox.people());
            Person bob = Person.approver(sandbox.people());
            Person lin = Person.chineseEditor(sandbox.people());

            ask(ann, lin);
            change(ann, bob);

            for (Person person : List.of(ann, bob, lin)) {
                assertThat(messages(person.state()).filter(message -> message.has("bot_id")))
                        .hasSizeGreaterThan(2)
                        .allSatisfy(DeploymentTest::isLabelled);
            }
        }
    }

    @Test
    void two_in_one_workspace_hear_and_say_only_what_is_their_own(@TempDir Path folder) throws JsonProcessingException {
        JsonNode manifest = new YAMLMapper().readTree(ManifestText.of("/flow-test", "Test <&> 1"));
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                InstalledApp installed = sandbox.workspace().install(manifest);
                RunningApp one = RunningApp.start(
                        sandbox, folder.resolve("one.db"), "\naudit: {otherApps: [" + installed.id() + "]}\n")) {
            Map<String, String> environment = new HashMap<>(sandbox.environment(folder.resolve("two.db")));
            environment.put("SLACK_BOT_TOKEN", installed.botToken());
            environment.put("SLACK_APP_TOKEN", installed.appToken());
            try (RunningApp two =
                    RunningApp.start(sandbox, environment, sandbox.settings() + SETTINGS, folder.resolve("two.db"))) {
                assertThat(two.port()).isNotEqualTo(one.port());
                Awaitility.await().until(() -> sandbox.workspace().connections() > 0 && installed.connections() > 0);
                Person ann = Person.editor(sandbox.people());
                ann.types(C, "/invite <@" + installed.botUser() + ">");

                ann.types(C, "/flow-test edit 1002");
                ann.submits(ann.formOf("1002"), "Book a visit", "APPOINTMENT_BOOKING");
                for (Person agreeing :
                        List.of(Person.approver(sandbox.people()), Person.secondApprover(sandbox.people()))) {
                    agreeing.presses(C, "change_approve", "wants to change flow 1002");
                }
                ann.reads(C, "changed flow 1002", "Approved by");
                ann.types(C, "/flow edit 1001");
                ann.submits(ann.formOf("1001"), "Welcome v2", "SIGN_UP");
                ann.reads(C, "changed flow 1001");

                assertThat(messages(ann.state()).filter(message -> says(message, "flow 1002")))
                        .isNotEmpty()
                        .allSatisfy(DeploymentTest::isLabelled);
                assertThat(messages(ann.state()).filter(message -> says(message, "flow 1001")))
                        .isNotEmpty()
                        .noneMatch(message -> says(message, "Test"));

                Person eve = Person.admin(sandbox.people());
                eve.types(C, "/flow audit verify");
                eve.readsInPrivate(C, "The ledger is whole");
                eve.types(C, "/flow-test audit verify");
                eve.readsInPrivate(C, "Somebody touched something", "is not from Sluice");
            }
        }
    }

    private static boolean says(JsonNode message, String words) {
        return message.path("text").asText().contains(words);
    }

    /** What is answered in private. */
    private static void ask(Person ann, Person lin) {
        for (String typed : List.of("help", "show 1002", "list", "dance", "1001", "can fly", "who", "whoami")) {
            ann.types(C, "/flow-test " + typed);
        }
        ann.readsInPrivate(C, "What I can do");
        ann.readsInPrivate(C, "Book an appointment");
        ann.readsInPrivate(C, "Page 1 of 2");
        ann.readsInPrivate(C, "don't know “dance”");
        ann.readsInPrivate(C, "Ask what somebody may do");
        ann.readsInPrivate(C, "Ask about a flow");
        ann.readsInPrivate(C, "You are");
        ann.types(C, "/flow-test edit wellcome");
        ann.readsInPrivate(C, "Did you mean /flow-test edit 1001");
        lin.types(C, "/flow-test 帮助");
        assertThat(lin.readsInPrivate(C, "我可以为您")).startsWith("【Test &lt;&amp;&gt; 1】");
    }

    /** What is posted, and what is answered to clicks. */
    private static void change(Person ann, Person bob) {
        ann.types(C, "/flow-test edit 1001");
        ann.submits(ann.modal("flow_edit"), "Welcome v2", "SIGN_UP");
        ann.reads(C, "changed flow 1001");
        ann.types(C, "/flow-test edit 1002");
        ann.submits(ann.modal("flow_edit"), "Book a visit", "APPOINTMENT_BOOKING");
        bob.presses(C, "change_approve", "wants to change flow 1002", "0 of 2");
        bob.presses(C, "change_approve", "wants to change flow 1002", "1 of 2");
        bob.readsInPrivate(C, "already");
        ann.presses(C, "change_withdraw", "wants to change flow 1002", "1 of 2");
        ann.reads(C, "Withdrawn by");
    }

    private static void isLabelled(JsonNode message) {
        assertThat(message.path("text").asText())
                .as(message.toString())
                .containsAnyOf("[Test &lt;&amp;&gt; 1] ", "【Test &lt;&amp;&gt; 1】")
                .doesNotContain("/flow ");
        assertThat(message.at("/blocks/0/elements/0/text").asText())
                .as(message.toString())
                .isEqualTo("Test <&> 1");
    }

    private static Stream<JsonNode> messages(JsonNode state) {
        return StreamSupport.stream(state.path("messages").spliterator(), false)
                .flatMap(channel -> StreamSupport.stream(channel.spliterator(), false));
    }
}
