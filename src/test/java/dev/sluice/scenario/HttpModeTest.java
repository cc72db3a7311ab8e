package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job again, with Slack's requests over HTTP instead of Socket Mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpModeTest {
    private Sandbox sandbox;
    private RunningApp app;

    @BeforeAll
    void open(@TempDir Path folder) {
        sandbox = Sandbox.start(0, InstantSource.system());
        Path database = folder.resolve("sluice.db");
        app = RunningApp.start(sandbox, environment(database), database);
        sandbox.workspace().deliverTo(address("/slack/events"));
    }

    private Map<String, String> environment(Path database) {
        var environment = new HashMap<>(sandbox.environment(database));
        environment.remove("SLACK_APP_TOKEN");
        environment.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
        return environment;
    }

    @AfterAll
    void close() {
        app.close();
        sandbox.close();
    }

    @AfterEach
    void close_modals() {
        ann().closesModals();
    }

    @Test
    void editor_changes_a_flow_and_the_channel_shows_the_request_id() {
        Person ann = ann();

        ann.types(Person.SUPPORT, "/flow edit 1001");
        JsonNode answer = ann.submits(ann.modal("flow_edit"), "Größe 小雨 <!here> & co", "SIGN_UP", "SURVEY");
        String text = ann.reads(Person.SUPPORT, "changed flow 1001");

        assertThat(answer.path("result").asText()).isEqualTo("closed");
        assertThat(text).contains("Welcome → Größe 小雨 &lt;!here&gt; &amp; co", "Survey", requestIdOf("1001"));
    }

    @Test
    void mistake_stays_at_its_field() {
        Person ann = ann();

        ann.types(Person.SUPPORT, "/flow edit 1008");
        JsonNode answer = ann.submits(ann.modal("flow_edit"), " ", "SHOPPING");

        assertThat(answer.at("/errors/name").asText()).isEqualTo("Write a name.");
    }

    @Test
    void flow_is_found_while_typing_and_picked() {
        Person ann = ann();

        ann.types(Person.SUPPORT, "/flow edit");
        JsonNode pick = ann.modal("flow_pick");
        assertThat(ann.options(pick, "flow", "choose_flow", "预约")
                        .at("/options/0/value")
                        .asText())
                .isEqualTo("1010");
        ann.chooses(pick, "flow", "choose_flow", "1010");

        assertThat(Fields.find(ann.modal("flow_edit"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("预约到店服务");
    }

    @Test
    void what_was_typed_is_echoed_as_text_only() {
        Person ann = ann();

        ann.types(Person.SUPPORT, "/flow <!channel>_*dance*_é");

        JsonNode answer = ann.reads(
                Person.SUPPORT, message -> message.path("text").asText().contains("don't know"));
        JsonNode shown = answer.at("/blocks/0/elements/0/elements/0");
        assertThat(answer.path("text").asText()).contains("&lt;!channel&gt;_*dance*_é");
        assertThat(answer.at("/blocks/0/type").asText()).isEqualTo("rich_text");
        assertThat(shown.path("type").asText()).isEqualTo("text");
        assertThat(shown.path("text").asText()).contains("<!channel>_*dance*_é");
    }

    @Test
    void acknowledgement_waits_for_no_call_of_slack(@TempDir Path folder) {
        Path database = folder.resolve("second.db");
        try (RunningApp second = RunningApp.start(sandbox, environment(database), database)) {
            long before = calls("auth.test");
            sandbox.workspace().deliverTo(address(second, "/slack/events"));

            ann().types(Person.SUPPORT, "/flow help");

            assertThat(calls("auth.test")).isEqualTo(before);
        } finally {
            sandbox.workspace().deliverTo(address("/slack/events"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/healthz, ok", "/readyz, ok", "/metrics, cache_gets_total"})
    void operator_can_look(String path, String content) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(content);
    }

    private Person ann() {
        return Person.editor(sandbox.people());
    }

    private URI address(String path) {
        return address(app, path);
    }

    private static URI address(RunningApp app, String path) {
        return URI.create("http://127.0.0.1:" + app.port() + path);
    }

    private String requestIdOf(String flow) {
        return sandbox.cams().calls().stream()
                .filter(call -> call.api().equals("ModifyFlow")
                        && flow.equals(call.parameters().get("FlowId")))
                .findFirst()
                .orElseThrow()
                .requestId();
    }

    private long calls(String method) {
        return sandbox.workspace().traffic().stream()
                .filter(one -> one.name().equals(method))
                .count();
    }
}
