package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackFaultsTest {
    private static final String POST = "{\"channel\":\"C01PROD\",\"text\":\"once\"}";

    private final MovedClock clock = new MovedClock();
    private final Workspace workspace = Workspace.start(0, clock);
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final AppCaller app = AppCaller.of(workspace);

    @AfterEach
    void stop() {
        workspace.close();
    }

    @Test
    void a_rate_limited_call_is_told_when_to_come_again_and_does_nothing() throws IOException {
        fault("{'method':'chat.postMessage','kind':'rate-limited','retryAfter':30,'times':2}");

        HttpResponse<String> first = raw("chat.postMessage", POST);
        HttpResponse<String> second = raw("chat.postMessage", POST);
        HttpResponse<String> third = raw("chat.postMessage", POST);

        assertThat(List.of(first.statusCode(), second.statusCode(), third.statusCode()))
                .containsExactly(429, 429, 200);
        assertThat(first.headers().firstValue("Retry-After")).contains("30");
        assertThat(first.body()).contains("\"error\":\"ratelimited\"");
        assertThat(written()).containsOnlyOnce("once");
    }

    @Test
    void a_lost_answer_was_done_and_a_dropped_call_was_not() {
        fault("{'method':'chat.postMessage','kind':'dropped'}");
        assertThatThrownBy(() -> raw("chat.postMessage", POST)).isInstanceOf(IOException.class);
        assertThat(written()).doesNotContain("once");

        fault("{'method':'chat.postMessage','kind':'answer-lost'}");
        assertThatThrownBy(() -> raw("chat.postMessage", POST)).isInstanceOf(IOException.class);
        assertThat(written()).containsOnlyOnce("once");
    }

    @Test
    void an_outage_ends_when_its_time_is_over() throws IOException {
        fault("{'outage':'20s'}");

        assertThat(raw("auth.test", "{}").statusCode()).isEqualTo(503);
        people.control("clock", "{\"advance\":\"20s\"}");
        assertThat(raw("auth.test", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void any_word_of_slack_can_be_the_answer() {
        fault("{'method':'views.open','kind':'error','error':'expired_trigger_id'}");

        assertThat(app.call("views.open", "{}").path("error").asText()).isEqualTo("expired_trigger_id");
        assertThat(app.call("views.open", "{}").path("error").asText()).isEqualTo("invalid_arguments");
    }

    @Test
    void a_hanging_call_is_answered_rightly_in_the_end() {
        fault("{'method':'auth.test','kind':'hang','seconds':1}");
        long begun = System.nanoTime();

        assertThat(app.call("auth.test", "{}").path("ok").asBoolean()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(990));
    }

    @Test
    void faults_that_wait_can_be_forgotten() throws IOException {
        fault("{'method':'*','kind':'http-500','times':9}");

        assertThat(raw("auth.test", "{}").statusCode()).isEqualTo(500);
        raw("DELETE", "control/slack-faults", "");
        assertThat(raw("auth.test", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void a_command_delivered_twice_comes_over_both_connections_at_once() {
        AppSocket one = AppSocket.connect(workspace);
        AppSocket other = AppSocket.connect(workspace);
        fault("{'delivery':'/flow','kind':'twice'}");

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        JsonNode here = one.nextEnvelope();
        assertThat(other.nextEnvelope().path("envelope_id")).isEqualTo(here.path("envelope_id"));
    }

    @Test
    void a_stale_envelope_can_come_again() {
        AppSocket socket = AppSocket.connect(workspace);
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        JsonNode first = socket.nextEnvelope();

        fault("{'socket':'again'}");

        assertThat(socket.nextEnvelope()).isEqualTo(first);
    }

    @Test
    void a_connection_that_is_to_go_is_closed_when_its_time_is_over() {
        AppSocket one = AppSocket.connect(workspace);
        AppSocket other = AppSocket.connect(workspace);
        one.next();
        other.next();

        fault("{'socket':'disconnect','reason':'warning','seconds':0.5,'connections':1}");

        assertThat(one.next().path("reason").asText()).isEqualTo("warning");
        assertThat(workspace.connections()).isEqualTo(2);
        assertThat(one.next().path("type").asText()).isEqualTo("closed");
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        assertThat(other.nextEnvelope().path("type").asText()).isEqualTo("slash_commands");
    }

    @Test
    void a_silent_connection_stays_open_and_loses_what_is_delivered() {
        AppSocket socket = AppSocket.connect(workspace);
        socket.next();

        fault("{'socket':'silent'}");
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        assertThat(socket.waiting()).isZero();
        assertThat(workspace.connections()).isEqualTo(1);
        assertThat(people.state("U0EDITOR1").path("notice").path("text").asText())
                .isEqualTo("/flow failed because the app did not respond");
    }

    @Test
    void an_acknowledgement_that_is_not_heard_fails_the_command() {
        AppSocket.connect(workspace);
        fault("{'delivery':'*','kind':'deaf'}");

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        assertThat(people.state("U0EDITOR1").path("notice").path("text").asText())
                .isEqualTo("/flow failed because the app did not respond");
    }

    @Test
    void an_acknowledgement_that_comes_too_late_is_written_down_and_helps_nobody() {
        AppSocket.connect(workspace)
                .answering(payload -> Optional.of(Json.object().put("text", "too late")));
        fault("{'delivery':'/flow','kind':'late'}");

        people.type("U0EDITOR1", "C01PROD", "/flow");

        assertThat(people.state("U0EDITOR1").path("notice").path("text").asText())
                .isEqualTo("/flow failed because the app did not respond");
        await().until(() ->
                workspace.traffic().stream().anyMatch(entry -> entry.outcome().equals("ack_late")));
        assertThat(written()).doesNotContain("too late");
    }

    @Test
    void nothing_is_signed_over_socket_mode() {
        assertThatThrownBy(() -> fault("{'delivery':'/flow','kind':'old-stamp'}"))
                .hasMessageContaining("nothing is over Socket Mode");
    }

    @Test
    void a_late_delivery_brings_a_trigger_that_is_over() {
        AppSocket socket = AppSocket.connect(workspace);
        fault("{'delivery':'/flow','kind':'delay','seconds':0.2}");
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        String trigger =
                socket.nextEnvelope().path("payload").path("trigger_id").asText();

        people.control("clock", "{\"advance\":\"4s\"}");

        String view = "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[]}";
        assertThat(app.call("views.open", "{'trigger_id':'" + trigger + "','view':" + view + "}")
                        .path("error")
                        .asText())
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void a_connection_can_break_without_a_word() {
        AppSocket socket = AppSocket.connect(workspace);
        assertThat(socket.next().path("type").asText()).isEqualTo("hello");

        fault("{'socket':'drop'}");

        assertThat(socket.next().path("code").asInt()).isEqualTo(1006);
        await().atMost(Duration.ofSeconds(5)).until(() -> workspace.connections() == 0);
    }

    @Test
    void further_connections_can_be_turned_away() {
        AppSocket.connect(workspace).next();
        fault("{'socket':'most','connections':1}");

        assertThat(AppSocket.connect(workspace).next().path("reason").asText()).isEqualTo("too_many_websockets");
    }

    @Test
    void a_request_that_makes_no_sense_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> fault("{'method':'chat.postMesage','kind':'lost'}"))
                .hasMessageContaining("chat.postMesage");
        assertThatThrownBy(() -> fault("{'method':'*','kind':'odd'}"))
                .hasMessageContaining("wanted one of rate-limited");
        assertThatThrownBy(() -> people.control("clock", "{\"advance\":\"soon\"}"))
                .hasMessageContaining("wanted a time such as");
    }

    @Test
    void two_clicks_at_once_reach_the_app_twice() {
        AppSocket socket = AppSocket.connect(workspace).answering(payload -> Optional.of(Json.object()));
        String button = "{'type':'actions','block_id':'b','elements':[{'type':'button','action_id':'go',"
                + "'text':{'type':'plain_text','text':'Go'}}]}";
        String ts = app.call("chat.postMessage", "{'channel':'C01PROD','text':'t','blocks':[" + button + "]}")
                .path("ts")
                .asText();

        for (int i = 0; i < 20; i++) {
            people.clickTwice("U0EDITOR1", Where.message("C01PROD", ts), "b", "go");

            JsonNode first = socket.nextEnvelope().path("payload");
            JsonNode second = socket.nextEnvelope().path("payload");
            assertThat(first.path("actions").get(0).path("action_id").asText()).isEqualTo("go");
            assertThat(second.path("trigger_id")).isNotEqualTo(first.path("trigger_id"));
        }
    }

    private void fault(String json) {
        people.control("slack-faults", json.replace('\'', '"'));
    }

    private List<String> written() {
        return people.state("U0EDITOR1").path("messages").path("C01PROD").findValuesAsText("text");
    }

    private HttpResponse<String> raw(String method, String body) throws IOException {
        return raw("POST", "api/" + method, body);
    }

    private HttpResponse<String> raw(String verb, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workspace.port() + "/" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + workspace.botToken())
                .method(verb, BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
