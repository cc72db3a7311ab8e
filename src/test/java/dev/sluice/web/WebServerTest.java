package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServerTest {
    private static final String LOOPBACK = "127.0.0.1";

    private final AtomicBoolean database = new AtomicBoolean(true);
    private final AtomicBoolean slack = new AtomicBoolean(true);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebServer server = new WebServer(
            LOOPBACK,
            0,
            Map.of("/echo", new Echo()),
            List.of(Probe.of("database", database::get), Probe.of("slack", slack::get)),
            () -> "sluice_changes_total{état=\"é\"} 1.0\n");

    @AfterAll
    void close() {
        server.close();
    }

    @AfterEach
    void recover() {
        database.set(true);
        slack.set(true);
    }

    /** Answers what it was sent. */
    private static final class Echo extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().transferTo(response.getOutputStream());
        }
    }

    @Test
    void ready_when_every_probe_is() {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("ok\n");
    }

    @Test
    void not_ready_names_what_is_missing_and_recovers() {
        slack.set(false);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("not ready: slack\n");

        database.set(false);
        assertThat(get("/readyz").body()).isEqualTo("not ready: database\nnot ready: slack\n");

        database.set(true);
        slack.set(true);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void alive_whatever_the_probes_say() {
        database.set(false);

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void probe_that_fails_is_not_ready() {
        Probe failing = Probe.of("pool", () -> {
            throw new IllegalStateException("secret detail");
        });
        try (var other = new WebServer(LOOPBACK, 0, Map.of(), List.of(failing), () -> "")) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(at(other, "/readyz")));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("not ready: pool\n");
        }
    }

    @Test
    void metrics_are_prometheus_text_in_utf_8() {
        HttpResponse<String> answer = get("/metrics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(answer.body()).contains("état=\"é\"");
    }

    @Test
    void servlets_are_served_at_their_paths() {
        var answer = send(HttpRequest.newBuilder(at(server, "/echo")).POST(BodyPublishers.ofString("é")));

        assertThat(answer.body()).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/echo/more", "/healthz/../secret"})
    void nothing_else_is_there_and_the_server_does_not_say_what_it_is(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.body()).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void port_that_is_taken_is_named() {
        int taken = server.port();

        assertThatThrownBy(() -> new WebServer(LOOPBACK, taken, Map.of(), List.of(), () -> "").close())
                .isInstanceOf(WebException.class)
                .hasMessageContaining("cannot listen on port " + taken)
                .hasMessageContaining("bind");
    }

    @Test
    void stops_quickly_while_somebody_keeps_a_connection() {
        var other = new WebServer(LOOPBACK, 0, Map.of(), List.of(), () -> "");
        URI health = at(other, "/healthz");
        send(HttpRequest.newBuilder(health));

        long begun = System.nanoTime();
        other.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThatThrownBy(() -> send(HttpRequest.newBuilder(health))).hasCauseInstanceOf(ConnectException.class);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(server, path)));
    }

    private static URI at(WebServer server, String path) {
        return URI.create("http://" + LOOPBACK + ":" + server.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
