package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is so over HTTP alone; what people do works as over Socket Mode, which another test holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpModeTest {
    private Sandbox sandbox;
    private RunningApp app;

    @BeforeAll
    void open(@TempDir Path folder) {
        sandbox = Sandbox.start(0, InstantSource.system());
        Path database = folder.resolve("sluice.db");
        app = RunningApp.start(sandbox, Way.HTTP.environment(sandbox, database), database);
        sandbox.workspace().deliverTo(address("/slack/events"));
    }

    @AfterAll
    void close() {
        app.close();
        sandbox.close();
    }

    @Test
    void acknowledgement_waits_for_no_call_of_slack(@TempDir Path folder) {
        Path database = folder.resolve("second.db");
        try (RunningApp second = RunningApp.start(sandbox, Way.HTTP.environment(sandbox, database), database)) {
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

    private long calls(String method) {
        return sandbox.workspace().traffic().stream()
                .filter(one -> one.name().equals(method))
                .count();
    }
}
