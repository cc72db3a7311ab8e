package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ControlTest {
    private static final String HELLO = "{'channel':'C01OPS','text':'hello'}";
    private static final String MANIFEST = "{\"oauth_config\":{\"scopes\":{\"bot\":[\"chat:write\",\"users:read\","
            + "\"usergroups:read\"]}},\"settings\":{\"event_subscriptions\":{\"bot_events\":"
            + "[\"user_change\",\"subteam_members_changed\",\"message.channels\"]}}}";

    private final MovedClock clock = new MovedClock();
    private final Workspace workspace =
            Workspace.start(0, clock, Json.parse(MANIFEST).orElseThrow());
    private final String address = "http://127.0.0.1:" + workspace.port() + "/";
    private final AppCaller app = AppCaller.of(workspace);
    private final PeopleClient people = new PeopleClient(URI.create(address));
    private final RequestUrl requests = new RequestUrl();

    @AfterEach
    void stop() {
        requests.close();
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({"90s,PT90S", "30m,PT30M", "8h,PT8H", "2d,PT48H"})
    void the_clock_moves_for_messages_and_for_everybody_who_shares_it(String by, Duration span) {
        control("clock", "{'advance':'" + by + "'}", 200);

        Instant moved = clock.instant().plus(span);
        String ts = app.call("chat.postMessage", HELLO).path("ts").asText();
        assertThat(workspace.clock().instant()).isEqualTo(moved);
        assertThat(ts).startsWith(moved.getEpochSecond() + ".");
        assertThat(people.state("U0EDITOR1").path("now").asLong()).isEqualTo(moved.toEpochMilli());
    }

    @Test
    void signed_requests_carry_the_moved_time() {
        workspace.deliverTo(requests.address());
        workspace.advance(Duration.ofHours(8));

        people.type("U0EDITOR1", "C01OPS", "in the evening");

        long stamp = Long.parseLong(requests.next().header("X-Slack-Request-Timestamp"));
        assertThat(stamp).isEqualTo(clock.instant().plus(Duration.ofHours(8)).getEpochSecond());
    }

    @Test
    void somebody_who_left_can_do_nothing_and_the_app_is_told() {
        workspace.deliverTo(requests.address());

        control("people", "{'id':'U0APPROV1','deleted':true}", 200);

        JsonNode event = Json.parse(requests.next().body()).orElseThrow().path("event");
        assertThat(event.path("type").asText()).isEqualTo("user_change");
        assertThat(event.path("user").path("deleted").asBoolean()).isTrue();
        assertThat(user("U0APPROV1").path("deleted").asBoolean()).isTrue();
        assertThatExceptionOfType(CannotDo.class).isThrownBy(() -> people.state("U0APPROV1"));

        control("people", "{'id':'U0APPROV1','deleted':false}", 200);
        assertThat(user("U0APPROV1").path("deleted").asBoolean()).isFalse();
    }

    @Test
    void groups_are_joined_and_left_and_the_app_is_told() {
        workspace.deliverTo(requests.address());

        control("people", "{'id':'U0NORIGHT','groups':['S0APPROVE']}", 200);

        JsonNode joined = Json.parse(requests.next().body()).orElseThrow().path("event");
        assertThat(joined.path("type").asText()).isEqualTo("subteam_members_changed");
        assertThat(joined.path("added_users").get(0).asText()).isEqualTo("U0NORIGHT");
        assertThat(workspace.directory().group("S0APPROVE").members())
                .containsExactly("U0APPROV1", "U0APPROV2", "U0NORIGHT");

        control("people", "{'id':'U0NORIGHT','groups':[]}", 200);
        JsonNode left = Json.parse(requests.next().body()).orElseThrow().path("event");
        assertThat(left.path("removed_users_count").asText()).isEqualTo("1");
        assertThat(workspace.directory().group("S0APPROVE").members()).doesNotContain("U0NORIGHT");
    }

    @Test
    void a_stranger_comes_into_a_shared_channel_and_presses_as_one() {
        control("people", "{'id':'U0STRANGE','name':'pat','team':'T0OTHER','channels':['C01OPS']}", 200);
        workspace.deliverTo(requests.address());

        people.type("U0STRANGE", "C01OPS", "hello from elsewhere");
        assertThat(user("U0STRANGE").path("team_id").asText()).isEqualTo("T0OTHER");
        assertThat(user("U0STRANGE").path("is_stranger").asBoolean()).isTrue();
        assertThat(user("U0EDITOR1").path("is_stranger").asBoolean()).isFalse();
        people.shortcut("U0STRANGE", "any");

        assertThat(requests.next().body()).contains("hello from elsewhere");
        JsonNode shortcut = Json.parse(requests.next().field("payload")).orElseThrow();
        assertThat(shortcut.at("/user/team_id").asText()).isEqualTo("T0OTHER");
        assertThat(shortcut.at("/team/id").asText()).isEqualTo("T0SHOP");
        control("people", "{'id':'new','name':'pat'}", 400);
        control("people", "{'id':'U0NEW0001','name':'pat','channels':['C0NONE']}", 404);
    }

    @Test
    void a_double_click_arrives_twice_with_a_trigger_each() {
        String ts = app.call(
                        "chat.postMessage",
                        "{'channel':'C01OPS','text':'card','blocks':[{'type':'actions','block_id':'b','elements':"
                                + "[{'type':'button','action_id':'go','text':{'type':'plain_text','text':'Go'}}]}]}")
                .path("ts")
                .asText();
        workspace.deliverTo(requests.address());

        people.clickTwice("U0APPROV1", Where.message("C01OPS", ts), "b", "go");

        JsonNode one = nextInteraction();
        JsonNode other = nextInteraction();
        assertThat(one.path("container").path("message_ts").asText()).isEqualTo(ts);
        assertThat(other.path("actions").get(0).path("action_id").asText()).isEqualTo("go");
        assertThat(one.path("trigger_id").asText())
                .isNotEqualTo(other.path("trigger_id").asText());
    }

    @Test
    void a_limited_call_says_how_long_to_wait_and_the_next_one_works() throws Exception {
        fault("'kind':'rate-limited','retryAfter':3");

        HttpResponse<String> answer = post("api/chat.postMessage", HELLO);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("3");
        assertThat(app.call("chat.postMessage", HELLO).path("ok").asBoolean()).isTrue();
    }

    @Test
    void a_fault_lasts_as_often_as_it_was_asked_for() throws Exception {
        fault("'kind':'http-503','times':2");

        assertThat(post("api/chat.postMessage", HELLO).statusCode()).isEqualTo(503);
        assertThat(post("api/chat.postMessage", HELLO).statusCode()).isEqualTo(503);
        assertThat(post("api/chat.postMessage", HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void a_lost_answer_was_a_message_all_the_same() {
        fault("'kind':'answer-lost'");

        assertThatIOException().isThrownBy(() -> post("api/chat.postMessage", HELLO));

        assertThat(people.state("U0EDITOR1").path("messages").path("C01OPS").findValuesAsText("text"))
                .contains("hello");
    }

    @Test
    void what_waits_to_go_wrong_is_shown_until_it_did() {
        control("slack-faults", "{'method':'*','kind':'error','error':'fatal_error','times':2}", 200);
        control("slack-faults", "{'delivery':'/flow','kind':'twice'}", 200);
        control("limits", "{'tiers':true}", 200);

        assertThat(look("slack-faults"))
                .hasToString("{\"tiers\":true,\"outsider\":false,\"signed\":false,\"waiting\":["
                        + "{\"name\":\"*\",\"kind\":\"fatal_error\",\"times\":2},"
                        + "{\"name\":\"/flow\",\"kind\":\"twice\",\"times\":1}]}");

        app.call("auth.test", "{}");
        app.call("auth.test", "{}");
        fault("'kind':'http-500'");
        assertThat(look("slack-faults").path("waiting").findValuesAsText("kind"))
                .containsExactly("http-500", "twice");
    }

    @Test
    void traffic_is_read_on_from_where_one_was() {
        app.call("auth.test", "{}");
        JsonNode first = look("traffic?after=0");
        app.call("api.test", "{}");
        JsonNode second = look("traffic?after=" + first.path("last").asLong());

        assertThat(first.path("traffic").findValuesAsText("name")).containsExactly("auth.test");
        assertThat(second.path("traffic").findValuesAsText("name")).containsExactly("api.test");
        assertThat(second.path("traffic").get(0).path("number").asLong())
                .isEqualTo(second.path("last").asLong());
        assertThat(look("traffic?after=soon").path("traffic")).hasSize(2);
        assertThat(look("clock").has("now")).isTrue();
        assertThat(app.get(address + "control/weather").statusCode()).isEqualTo(404);
    }

    @Test
    void an_error_of_ones_choice_does_nothing() {
        fault("'kind':'error','error':'channel_not_found'");

        assertThat(app.call("chat.postMessage", HELLO).path("error").asText()).isEqualTo("channel_not_found");
        assertThat(people.state("U0EDITOR1").path("messages").path("C01OPS").findValuesAsText("text"))
                .doesNotContain("hello");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock|{'advance':'soon'}|400",
                "channel|{'id':'C01OPS','keep':'long'}|400",
                "limits|{}|400",
                "people|{'id':'U0NOBODY1','deleted':true}|404",
                "people|{'id':'U0EDITOR1'}|400",
                "people|{'id':'U0EDITOR1','groups':['S0NONE']}|404",
                "slack-faults|{'method':'chat.sing','kind':'error'}|400",
                "slack-faults|{'method':'chat.update','kind':'tired'}|400",
                "slack-faults|{'method':'chat.update','kind':'error'}|400",
                "weather|{}|404"
            })
    void what_no_control_can_do_is_refused(String what, String body, int status) {
        control(what, body, status);
    }

    /** What a person did; events that come again may lie before it. */
    private JsonNode nextInteraction() {
        return Json.parse(requests.next().field("payload")).orElseGet(this::nextInteraction);
    }

    private JsonNode look(String what) {
        return Json.parse(app.get(address + "control/" + what).body()).orElseThrow();
    }

    private JsonNode user(String id) {
        return app.call("users.info", "{'user':'" + id + "'}").path("user");
    }

    private void fault(String fields) {
        control("slack-faults", "{'method':'chat.postMessage'," + fields + "}", 200);
    }

    private void control(String what, String body, int status) {
        assertThat(app.post(address + "control/" + what, body).statusCode()).isEqualTo(status);
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        ObjectNode body = Json.parseObject(json.replace('\'', '"')).orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + workspace.botToken())
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
