package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.NodePackages;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workspace against clients that are not ours, so that the two cannot agree on a mistake: Slack's SDK for Node, and
 * an app on Bolt for JavaScript.
 */
final class SlackNodeTest {
    private static final NodePackages SLACK =
            new NodePackages("node-slack", "@slack/bolt@5.1.0", "@slack/web-api@8.2.0");
    private static final Path SCRIPTS = Path.of("src/test/resources/node").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sandbox sandbox = Sandbox.start(0, InstantSource.system());
    private final Workspace workspace = sandbox.workspace();
    private final PeopleClient people = sandbox.people();

    @BeforeEach
    void install(TestReporter reporter) throws IOException, InterruptedException {
        Optional<String> problem = SLACK.install();
        problem.ifPresent(why -> reporter.publishEntry("not tested with Slack's SDK for Node", why));
        assumeTrue(problem.isEmpty(), () -> problem.orElse(""));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void slacks_own_client_is_answered_as_slack_answers() throws IOException, InterruptedException {
        Workspace all = Workspace.start(0, InstantSource.system()); // with every scope
        String printed =
                SLACK.node(script("web-api.js"), all.apiUrl(), all.botToken()).orElseThrow();
        all.close();

        assertThat(lines(printed))
                .containsExactly(
                        "auth.test: UBOT in T0SHOP",
                        "wrong token: invalid_auth",
                        "users.info: zh-CN",
                        "users.info of nobody: user_not_found",
                        "usergroups.list: support 2, approvers 2, admins 1, leads 1",
                        "users.list by fours: 9",
                        "chat.postMessage: 1",
                        "chat.update: second",
                        "history: second undefined more true",
                        "history with metadata: sluice_event",
                        "table: true",
                        "table read back: Welcome",
                        "reply: true",
                        "conversations.replies: second, below",
                        "reactions.add: true",
                        "chat.getPermalink: true",
                        "chat.postEphemeral: true",
                        "chat.delete: true",
                        "deleted: message_not_found",
                        "not in channel: not_in_channel",
                        "no channel: channel_not_found",
                        "archived: is_archived",
                        "nothing said: no_text",
                        "too long: msg_blocks_too_long",
                        "too many: invalid_blocks",
                        "no such method: unknown_method",
                        "no such trigger: invalid_trigger_id",
                        "title too long: invalid_arguments",
                        "views.publish: home",
                        "published again: true",
                        "old hash: hash_conflict",
                        "no such view: not_found",
                        "filesUploadV2: diff.txt",
                        "limited: slack_webapi_rate_limited_error 3",
                        "revoked: token_revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void an_app_on_bolt_for_javascript_does_its_work_here(String transport) throws IOException, InterruptedException {
        Process app = SLACK.start(
                script("bolt.js"),
                transport,
                workspace.apiUrl(),
                workspace.botToken(),
                workspace.appToken(),
                workspace.signingSecret());
        try {
            int port = ready(app);
            if (transport.equals("http")) {
                workspace.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
            } else {
                assertThat(sandbox.awaitApp(PATIENCE)).isTrue();
            }

            is_told_a_command_and_answers();
            opens_a_form_refuses_a_value_and_takes_the_next();
            hears_a_button_a_shortcut_and_a_visit_of_the_home();

            assertThat(workspace.traffic()).extracting(Traffic::outcome).containsOnly("ok", "ack");
        } finally {
            app.destroyForcibly();
        }
    }

    private void is_told_a_command_and_answers() {
        people.type("U0EDITOR1", "C01OPS", "/flow hello");

        JsonNode answer =
                awaits("C01OPS", message -> message.path("text").asText().equals("heard hello"));
        assertThat(answer.path("ephemeral").asBoolean()).isTrue();
    }

    private void opens_a_form_refuses_a_value_and_takes_the_next() {
        people.type("U0EDITOR1", "C01OPS", "/flow form");
        String view = modal("Ask").path("id").asText();
        JsonNode options = people.options("U0EDITOR1", Where.view(view), "flow", "find", "1001");
        assertThat(options.at("/options/0/text/text").asText()).isEqualTo("Flow 1001");

        JsonNode refused = people.submit("U0EDITOR1", view, values("bad"));
        JsonNode taken = people.submit("U0EDITOR1", view, values("good"));

        assertThat(refused.at("/errors/name").asText()).isEqualTo("not a good name");
        assertThat(taken.path("result").asText()).isEqualTo("closed");
    }

    private void hears_a_button_a_shortcut_and_a_visit_of_the_home() {
        JsonNode card =
                awaits("C01OPS", message -> message.path("text").asText().contains("asks for good on 1001"));
        people.click("U0APPROV1", Where.message("C01OPS", card.path("ts").asText()), "card", "go");
        awaits("C01OPS", message -> message.path("text").asText().equals("done by U0APPROV1"));

        people.shortcut("U0EDITOR1", "change_flow");
        people.close("U0EDITOR1", modal("By shortcut").path("id").asText());

        people.openHome("U0EDITOR1");
        assertThat(people.await(
                        "U0EDITOR1",
                        PATIENCE,
                        state -> Optional.of(
                                        state.at("/home/blocks/0/text/text").asText())
                                .filter("At home"::equals)))
                .isPresent();
    }

    private JsonNode modal(String title) {
        return people.await(
                        "U0EDITOR1",
                        PATIENCE,
                        state -> Optional.of(state.at("/modals/0"))
                                .filter(view -> view.at("/title/text").asText().equals(title)))
                .orElseThrow();
    }

    private JsonNode awaits(String channel, Predicate<JsonNode> wanted) {
        return people.await("U0EDITOR1", PATIENCE, state -> {
                    for (JsonNode message : state.path("messages").path(channel)) {
                        if (wanted.test(message)) {
                            return Optional.of(message);
                        }
                    }
                    return Optional.empty();
                })
                .orElseThrow();
    }

    private static ObjectNode values(String name) {
        ObjectNode values = Json.object();
        values.putObject("name").put("a", name);
        values.putObject("flow").put("find", "1001");
        return values;
    }

    private static int ready(Process app) throws IOException {
        var output = new BufferedReader(new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return Integer.parseInt(line.substring("ready ".length()));
            }
            said.add(line);
        }
        throw new AssertionError("the app ended: " + said);
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    private static List<String> lines(String printed) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : printed.split("\n", -1)) {
            if (line.startsWith("{")) {
                JsonNode told = new ObjectMapper().readTree(line);
                String wait = told.has("wait") ? " " + told.path("wait").asText() : "";
                lines.add(told.path("call").asText() + ": "
                        + told.path("told").asText(told.path("error").asText()) + wait);
            }
        }
        return lines;
    }
}
