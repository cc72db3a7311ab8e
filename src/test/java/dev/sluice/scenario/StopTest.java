package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is told to stop in the middle of a change: it says so, takes no more, and nothing is lost or doubled. */
final class StopTest {
    private static final Duration MOST = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void over_socket_mode_a_change_under_way_ends_and_the_next_process_tells_it() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                AppProcess app = AppProcess.start(sandbox, folder, Way.SOCKET_MODE.variables(sandbox))) {
            Person ann = changes(sandbox, "1001", Duration.ofSeconds(2));

            app.tellToStop();
            Awaitility.await().until(() -> sandbox.workspace().connections() == 0);
            assertThat(get(app.port(), "/readyz")).isEqualTo("503 not ready: slack, the app stops\n");
            assertThat(app.awaitEnd(MOST)).contains("to=SUCCEEDED", "stopped after-ms=");

            assertToldOnce(sandbox, ann, "1001", Way.SOCKET_MODE);
        }
    }

    @Test
    void over_http_a_change_that_cams_does_not_answer_is_settled_by_the_next_process() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                AppProcess app = AppProcess.start(sandbox, folder, Way.HTTP.variables(sandbox))) {
            int port = app.port();
            Way.HTTP.lead(sandbox, port);
            Person ann = changes(sandbox, "1004", Duration.ofSeconds(30));

            app.tellToStop();
            Awaitility.await().until(() -> get(port, "/readyz").equals("503 not ready: slack, the app stops\n"));
            assertThat(get(port, "/healthz")).isEqualTo("200 ok\n");
            assertThat(post(port)).isEqualTo(503);
            ann.types(Person.SUPPORT, "/flow help");
            assertThat(ann.state().path("notice").toString()).contains("/flow failed");
            assertThat(app.awaitEnd(MOST)).contains("stopped after-ms=");

            assertToldOnce(sandbox, ann, "1004", Way.HTTP);
        }
    }

    /** The write is carried out by CAMS, whose answer takes its time. */
    private static Person changes(Sandbox sandbox, String flow, Duration answerTakes) {
        Person ann = Person.editor(sandbox.people());
        ann.types(Person.SUPPORT, "/flow edit " + flow);
        JsonNode form = ann.formOf(flow);
        sandbox.cams().play(Fault.delay("ModifyFlow", answerTakes));
        ann.submits(form, "Stopped", "OTHER");
        Awaitility.await().until(() -> writes(sandbox) == 1);
        return ann;
    }

    private void assertToldOnce(Sandbox sandbox, Person ann, String flow, Way way) {
        Path database = folder.resolve("sluice.db");
        try (RunningApp next = RunningApp.start(sandbox, way.environment(sandbox, database), database)) {
            way.lead(sandbox, next.port());
            ann.reads(Person.SUPPORT, "changed flow " + flow);
        }
        assertThat(ann.count(Person.SUPPORT, "changed flow " + flow)).isEqualTo(1);
        assertThat(writes(sandbox)).isEqualTo(1);
    }

    private static long writes(Sandbox sandbox) {
        return sandbox.cams().calls().stream()
                .filter(call -> call.api().equals("ModifyFlow"))
                .count();
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(at(port, path)).build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static int post(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(port, "/slack/events"))
                .POST(BodyPublishers.ofString("payload=x"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
