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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is so over HTTP alone; what people do works as over Socket Mode, which another test holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpModeTest {
    private static final Pattern REFUSED = Pattern.compile("(?m)^sluice_slack_refused_total (\\S+)$");

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

    @ParameterizedTest
    @ValueSource(strings = {"wrong-signature", "old-stamp", "future-stamp", "altered-body"})
    void request_that_slack_did_not_sign_just_now_is_refused_and_counted_and_does_nothing(String kind)
            throws IOException, InterruptedException {
        Person ann = ann();
        double before = refused();
        long opened = calls("views.open");

        sandbox.people().control("slack-faults", "{\"delivery\": \"/flow\", \"kind\": \"" + kind + "\"}");
        ann.types(Person.SUPPORT, "/flow edit 1001");

        assertThat(ann.state().at("/notice/text").asText()).isEqualTo("/flow failed because the app did not respond");
        assertThat(refused()).isEqualTo(before + 1);
        assertThat(calls("views.open")).isEqualTo(opened);
        ann.types(Person.SUPPORT, "/flow edit 1001");
        ann.formOf("1001");
        assertThat(calls("views.open")).as("the same, signed").isEqualTo(opened + 1);
        ann.closesModals();
    }

    @Test
    void approval_that_slack_did_not_sign_does_not_count() {
        Person ann = ann();
        ann.types(Person.SUPPORT, "/flow edit 1002");
        ann.submits(ann.formOf("1002"), "Book a visit", "APPOINTMENT_BOOKING");
        ann.reads(Person.SUPPORT, "wants to change flow 1002", "0 of 2");
        Person bob = Person.approver(sandbox.people());

        sandbox.people().control("slack-faults", "{\"delivery\": \"block_actions\", \"kind\": \"altered-body\"}");
        bob.presses(Person.SUPPORT, "change_approve", "wants to change flow 1002");
        assertThat(bob.state().at("/notice/text").asText()).contains("`Approve` failed");
        Person.secondApprover(sandbox.people())
                .presses(Person.SUPPORT, "change_approve", "wants to change flow 1002", "0 of 2");

        ann.reads(Person.SUPPORT, "wants to change flow 1002", "1 of 2");
    }

    private double refused() throws IOException, InterruptedException {
        String metrics = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address("/metrics")).build(), BodyHandlers.ofString())
                .body();
        Matcher line = REFUSED.matcher(metrics);
        assertThat(line.find()).as(metrics).isTrue();
        return Double.parseDouble(line.group(1));
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
