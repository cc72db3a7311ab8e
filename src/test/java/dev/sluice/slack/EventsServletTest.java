package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.web.WebServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as Slack sends them, over HTTP into the app: only what Slack signed is heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventsServletTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PATH = "/slack/events";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Intake intake = new Intake();
    private final Counter refused = new SimpleMeterRegistry().counter("refused");
    private Workspace workspace;
    private WebServer server;

    @BeforeAll
    void start() {
        workspace = Workspace.start(0, InstantSource.system());
        var servlet = servlet(intake);
        server = new WebServer("127.0.0.1", 0, Map.of(PATH, servlet), List.of(), () -> "");
    }

    private EventsServlet servlet(Intake taken) {
        return new EventsServlet(app(), new RequestSignature(secret()), taken, InstantSource.fixed(NOW), refused);
    }

    private App app() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(workspace.botToken())
                .requestVerificationEnabled(false)
                .build());
        app.command("/flow", (request, context) -> {
            heard.add(request.getPayload().getText());
            return context.ack("“" + request.getPayload().getText() + "”");
        });
        app.command("/fail", (request, context) -> {
            throw new IllegalStateException("this handler fails");
        });
        return app;
    }

    @AfterAll
    void stop() {
        server.close();
        workspace.close();
    }

    @AfterEach
    void forget() {
        heard.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit 1001", "edit é", "edit 预约 😀", "edit 100 %41 + & = <b>"})
    void command_is_heard_as_it_was_typed_and_answered_in_utf_8(String text) {
        var answer = post(NOW, command(text));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(heard).containsExactly(text);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("“" + escaped(text) + "”");
    }

    @Test
    void body_is_utf_8_whatever_its_header_says() {
        String body = "command=/flow&team_id=T0SHOP&channel_id=C01SUPPORT&user_id=U0EDITOR1&trigger_id=1&text=é 预约";
        String stamp = Long.toString(NOW.getEpochSecond());
        var request = HttpRequest.newBuilder(events())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=us-ascii")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", SignedPost.sign(secret().reveal(), stamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));

        assertThat(send(request.build()).statusCode()).isEqualTo(200);
        assertThat(heard).containsExactly("é 预约");
    }

    @ParameterizedTest
    @ValueSource(longs = {-600, -301, 301, 600, 86_400})
    void replayed_and_future_requests_are_refused(long seconds) {
        assertRefused(post(NOW.plusSeconds(seconds), command("edit 1001")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-299, 299})
    void clocks_may_differ_a_little(long seconds) {
        assertThat(post(NOW.plusSeconds(seconds), command("edit 1001")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void forged_signature_is_refused() {
        assertRefused(send(SignedPost.of(events(), "wrong-secret", NOW, command("edit 1001"))));
    }

    @Test
    void body_that_was_changed_on_the_way_is_refused() {
        String stamp = Long.toString(NOW.getEpochSecond());

        assertRefused(send(SignedPost.unsigned(events(), command("edit 1002"))
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", SignedPost.sign(secret().reveal(), stamp, command("edit 1001")))
                .build()));
    }

    @Test
    void request_without_a_signature_is_refused() {
        assertRefused(send(SignedPost.unsigned(events(), command("edit 1001")).build()));
    }

    @Test
    void body_over_a_megabyte_is_refused_before_its_signature_is_looked_at() {
        assertThat(post(NOW, command("x".repeat(1 << 20))).statusCode()).isEqualTo(413);
        assertThat(heard).isEmpty();
    }

    @Test
    void body_of_almost_a_megabyte_is_heard() {
        assertThat(post(NOW, command("x".repeat((1 << 20) - 500))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void only_posts_are_taken(String method) {
        var request = HttpRequest.newBuilder(events())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();

        assertThat(send(request).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssl_check=1&token=abc", "token=abc&ssl_check=1"})
    void slack_may_look_at_the_certificate_without_a_signature(String body) {
        var answer = send(SignedPost.unsigned(events(), body).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void looking_at_the_certificate_is_no_way_around_the_signature() {
        send(SignedPost.unsigned(events(), "ssl_check=1&" + command("edit 1001"))
                .build());

        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "payload=",
                "payload=%7B",
                "payload=%zz",
                "payload=%5B%5D",
                "payload=%7B%22type%22%3A%22x%22%7D"
            })
    void signed_nonsense_is_a_bad_request_and_tells_nothing(String body) {
        var answer = post(NOW, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Exception", "at com.");
    }

    @Test
    void handler_that_fails_is_an_error_that_tells_nothing() {
        var answer = post(NOW, command("edit 1001").replace("%2Fflow", "%2Ffail"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Exception", "fails");
    }

    @Test
    void app_that_stops_takes_no_more_and_says_so() {
        var full = new Intake();
        var stopped = servlet(full);
        try (var other = new WebServer("127.0.0.1", 0, Map.of(PATH, stopped), List.of(), () -> "")) {
            URI there = URI.create("http://127.0.0.1:" + other.port() + PATH);
            assertThat(send(SignedPost.of(there, secret().reveal(), NOW, command("one")))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(full.enter()).isTrue();

            full.stop();
            full.stop();

            assertThat(send(SignedPost.of(there, secret().reveal(), NOW, command("two")))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(full.awaitEmpty(Duration.ofMillis(50))).isFalse();
            full.leave();
            assertThat(full.awaitEmpty(Duration.ofSeconds(5))).isTrue();
            assertThat(heard).containsExactly("one");
        }
    }

    private void assertRefused(HttpResponse<byte[]> answer) {
        assertThat(refused.count()).as("refusals counted").isPositive();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(heard).isEmpty();
    }

    private static String command(String text) {
        return SignedPost.form(Map.of(
                "command", "/flow",
                "text", text,
                "token", "legacy",
                "team_id", "T0SHOP",
                "channel_id", "C01SUPPORT",
                "user_id", "U0EDITOR1",
                "trigger_id", "1.2.3",
                "response_url", "http://127.0.0.1:9/none"));
    }

    /** As Gson writes it, which spells out what HTML would read as markup. */
    private static String escaped(String text) {
        return text.replace("&", "\\u0026")
                .replace("=", "\\u003d")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e");
    }

    private Token secret() {
        return new Token(workspace.signingSecret());
    }

    private URI events() {
        return URI.create("http://127.0.0.1:" + server.port() + PATH);
    }

    private HttpResponse<byte[]> post(Instant at, String body) {
        return send(SignedPost.of(events(), secret().reveal(), at, body));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
