package dev.sluice.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignedPostsTest {
    private static final String MANIFEST = "{\"settings\":{\"event_subscriptions\":{\"bot_events\":"
            + "[\"message.channels\",\"app_mention\"]}},\"features\":{\"slash_commands\":[{\"command\":\"/flow\"}]}}";

    private final Workspace workspace =
            Workspace.start(0, InstantSource.system(), Json.parse(MANIFEST).orElseThrow());
    private final PeopleClient people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
    private final RequestUrl app = new RequestUrl();

    @BeforeEach
    void useHttp() {
        workspace.deliverTo(app.address());
    }

    @AfterEach
    void stop() {
        app.close();
        workspace.close();
    }

    @Test
    void a_command_comes_as_a_form_whose_signature_slacks_own_verifier_accepts() {
        people.type("U0EDITOR1", "C01SUPPORT", "/flow edit Größe & <小雨>");

        RequestUrl.Request request = app.next();
        String stamp = request.header("X-Slack-Request-Timestamp");
        var generator = new SlackSignature.Generator(workspace.signingSecret());
        assertThat(request.field("text")).isEqualTo("edit Größe & <小雨>");
        assertThat(request.field("command")).isEqualTo("/flow");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.header("X-Slack-Signature")).isEqualTo(generator.generate(stamp, request.body()));
        assertThat(new SlackSignature.Verifier(generator)
                        .isValid(stamp, request.body(), request.header("X-Slack-Signature")))
                .isTrue();
    }

    @Test
    void the_response_body_is_the_acknowledgement() {
        app.answering(200, "{\"text\":\"not for you\"}");

        people.type("U0NORIGHT", "C01SUPPORT", "/flow");

        assertThat(people.state("U0NORIGHT").path("messages").path("C01SUPPORT").findValuesAsText("text"))
                .contains("not for you");
    }

    @Test
    void an_error_of_the_app_is_no_acknowledgement() {
        app.answering(500, "");

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        assertThat(people.state("U0EDITOR1").path("notice").path("text").asText())
                .isEqualTo("/flow failed because the app did not respond");
    }

    @Test
    void a_message_comes_as_an_event_and_comes_again_when_it_was_not_taken() {
        app.answering(500, "");

        people.type("U0EDITOR1", "C01SUPPORT", "looks good");

        RequestUrl.Request first = app.next();
        RequestUrl.Request second = app.next();
        JsonNode event = Json.parse(first.body()).orElseThrow();
        assertThat(event.at("/event/type").asText()).isEqualTo("message");
        assertThat(event.at("/event/text").asText()).isEqualTo("looks good");
        assertThat(event.at("/event/channel_type").asText()).isEqualTo("channel");
        assertThat(first.header("X-Slack-Retry-Num")).isEmpty();
        assertThat(second.header("X-Slack-Retry-Num")).isEqualTo("1");
        assertThat(second.header("X-Slack-Retry-Reason")).isEqualTo("http_error");
        assertThat(Json.parse(second.body()).orElseThrow().path("event_id")).isEqualTo(event.path("event_id"));
    }

    @Test
    void what_was_acknowledged_too_late_comes_again_as_the_clock_moves_on() {
        people.control("slack-faults", "{\"delivery\":\"message\",\"kind\":\"late\",\"times\":3}");

        people.type("U0EDITOR1", "C01SUPPORT", "looks good");

        assertThat(app.next().header("X-Slack-Retry-Num")).isEmpty();
        RequestUrl.Request atOnce = app.next();
        assertThat(atOnce.header("X-Slack-Retry-Num")).isEqualTo("1");
        assertThat(atOnce.header("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
        awaitOutcomes("late", 2);
        workspace.advance(Duration.ofMinutes(1));
        assertThat(app.next().header("X-Slack-Retry-Num")).isEqualTo("2");
        awaitOutcomes("late", 3);
        workspace.advance(Duration.ofMinutes(5));
        assertThat(app.next().header("X-Slack-Retry-Num")).isEqualTo("3");
        awaitOutcomes("ack", 1);
        awaitOutcomes("ack_late", 3);
    }

    @ParameterizedTest
    @CsvSource({"wrong-signature,0,false", "old-stamp,-600,true", "future-stamp,600,true", "altered-body,0,false"})
    void what_did_not_come_from_slack_is_not_signed_as_slack_does(String kind, long seconds, boolean rightly) {
        people.control("slack-faults", "{\"delivery\":\"/flow\",\"kind\":\"" + kind + "\"}");
        Instant now = Instant.now();

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        people.type("U0EDITOR1", "C01SUPPORT", "/flow");

        RequestUrl.Request forged = app.next();
        String stamp = forged.header("X-Slack-Request-Timestamp");
        String right = new SlackSignature.Generator(workspace.signingSecret()).generate(stamp, forged.body());
        assertThat(Long.parseLong(stamp) - now.getEpochSecond()).isBetween(seconds, seconds + 3);
        assertThat(forged.header("X-Slack-Signature").equals(right)).isEqualTo(rightly);
        assertThat(forged.field("command")).isEqualTo("/flow");
        RequestUrl.Request next = app.next();
        assertThat(next.header("X-Slack-Signature"))
                .isEqualTo(new SlackSignature.Generator(workspace.signingSecret())
                        .generate(next.header("X-Slack-Request-Timestamp"), next.body()));
    }

    @Test
    void an_altered_event_can_still_be_read() {
        people.control("slack-faults", "{\"delivery\":\"message\",\"kind\":\"altered-body\"}");

        people.type("U0EDITOR1", "C01SUPPORT", "hello");

        assertThat(Json.parse(app.next().body()).orElseThrow().at("/event/text").asText())
                .isEqualTo("hello");
    }

    @Test
    void nobody_at_the_address_is_no_acknowledgement() {
        app.close();

        people.type("U0EDITOR1", "C01SUPPORT", "/flow");
        people.type("U0EDITOR1", "C01SUPPORT", "anybody?");

        awaitOutcomes("nobody", 2);
    }

    private void awaitOutcomes(String outcome, long times) {
        Awaitility.await()
                .until(() -> workspace.traffic().stream()
                                .filter(entry -> entry.outcome().equals(outcome))
                                .count()
                        >= times);
    }

    @Test
    void a_message_does_not_come_again_when_the_app_says_so() {
        app.answering(500, "");
        app.wantingNoMore();
        people.type("U0EDITOR1", "C01SUPPORT", "once");
        RequestUrl.Request first = app.next();
        awaitOutcomes("refused_for_good", 1);
        people.type("U0EDITOR1", "C01SUPPORT", "another");

        RequestUrl.Request second = app.next();

        assertThat(first.body()).contains("once");
        assertThat(second.body()).contains("another");
    }

    @Test
    void nothing_is_told_of_channels_the_app_is_not_in() {
        people.type("U0EDITOR1", "C01QUIET", "<@UBOT> are you here?");
        people.type("U0EDITOR1", "C01SUPPORT", "and here?");

        assertThat(Json.parse(app.next().body()).orElseThrow().at("/event/text").asText())
                .isEqualTo("and here?");
    }
}
