package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import dev.sluice.audit.Event;
import dev.sluice.audit.Mark;
import dev.sluice.audit.Seal;
import dev.sluice.audit.Sealed;
import dev.sluice.audit.TextDigest;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.change.Announcer.Delivery;
import dev.sluice.change.Announcer.Trace;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Message;
import dev.sluice.change.News;
import dev.sluice.change.Place;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.slack.cards.Examples;
import dev.sluice.slack.cards.Label;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result reaches people: in the channel, else directly, else in the fallback channel, else later. */
final class SlackAnnouncerTest {
    private static final Sealed SEALED = new Sealed(11, Seal.of("11"), Seal.of("10"));
    private static final Event ASKED =
            new Event("01JNB3C9R0ABC", Event.Kind.ASKED, Examples.ASKED, "U0EDITOR1", "C01SUPPORT", "{}");

    private static final String ANN = "U0EDITOR1";

    private Workspace workspace;
    private ChangeRoom room;

    @BeforeEach
    void start(@TempDir Path folder) {
        workspace = Workspace.start(0, InstantSource.system());
        room = new ChangeRoom(folder, Permitted.on("*", Examples.ACCOUNT));
    }

    @AfterEach
    void stop() {
        room.close();
        workspace.close();
    }

    @Test
    void result_is_posted_with_blocks_and_metadata() {
        Delivery delivery = announcer("C01OPS").announce(told(News.RESULT, success("C01SUPPORT")));

        JsonNode message = newest(ANN, "C01SUPPORT");
        assertThat(delivery)
                .isEqualTo(new Delivery.Delivered(
                        "C01SUPPORT",
                        message.path("ts").asText(),
                        new Trace(null, TextDigest.of(message.path("text").asText()))));
        assertThat(message.path("text").asText()).contains("changed flow 1001", Examples.REQUEST_ID);
        assertThat(message.at("/blocks/0/type").asText()).isEqualTo("rich_text");
        JsonNode sent = sent("chat.postMessage");
        assertThat(sent.toString())
                .contains("sluice_event", "01JNB3C9R0ABC", "SUCCEEDED", "3f9d0c51", SEALED.digest(), SEALED.previous())
                .doesNotContain("xoxb-");
    }

    @Test
    void channel_without_the_app_sends_the_result_to_the_asker() {
        Delivery delivery = announcer("C01OPS").announce(told(News.RESULT, success("C01QUIET")));

        String direct = workspace.channels().direct(ANN).id();
        assertThat(place(delivery)).isEqualTo(direct);
        assertThat(newest(ANN, direct).path("text").asText())
                .contains("could not post this in <#C01QUIET>", "changed flow 1001");
    }

    @Test
    void archived_channel_sends_the_result_to_the_asker() {
        workspace.channels().archive("C01SUPPORT");

        Delivery delivery = announcer("C01OPS").announce(told(News.RESULT, success("C01SUPPORT")));

        assertThat(place(delivery)).isEqualTo(workspace.channels().direct(ANN).id());
    }

    @Test
    void nobody_to_tell_directly_leaves_the_fallback_channel() throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("chat.postMessage", "{'ok':false,'error':'channel_not_found'}")
                .saying("conversations.open", "{'ok':false,'error':'user_disabled'}")) {
            var impossible = announcer(slack.methods(), "C01OPS").announce(told(News.RESULT, success("C0GONE")));

            assertThat(impossible).isInstanceOf(Delivery.Impossible.class);
            assertThat(slack.asked())
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("chat.postMessage")
                                    .contains("channel=C0GONE"),
                            second -> assertThat(second).startsWith("conversations.open"),
                            third -> assertThat(third)
                                    .startsWith("chat.postMessage")
                                    .contains("channel=C01OPS"));
        }
    }

    @Test
    void fallback_channel_takes_what_no_other_place_takes() {
        Change change = Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "C01QUIET", "U0GONE001");

        Delivery delivery = announcer("C01OPS").announce(told(News.RESULT, change));

        assertThat(place(delivery)).isEqualTo("C01OPS");
        assertThat(newest(ANN, "C01OPS").path("text").asText()).contains("<#C01QUIET>", "<@U0GONE001>");
    }

    @Test
    void without_a_fallback_channel_nobody_can_be_told() {
        Change change = Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "C01QUIET", "U0GONE001");

        assertThat(announcer(null).announce(told(News.RESULT, change))).isInstanceOf(Delivery.Impossible.class);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "120, 120", "soon, 5", "'', 5", "-3, 5", "99999999999, 5"})
    void throttled_comes_again_when_slack_says_so(String retryAfter, long seconds) throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("chat.postMessage", 429, Map.of("Retry-After", retryAfter), "{\"ok\":false}")) {
            assertThat(announcer(slack.methods(), "C01OPS").announce(told(News.RESULT, success("C01SUPPORT"))))
                    .isEqualTo(new Delivery.Later(Duration.ofSeconds(seconds), "Slack answered 429", false));
        }
    }

    @Test
    void slack_that_is_down_is_tried_later() {
        var announcer = announcer(ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-any"), "C01OPS");

        assertThat(announcer.announce(told(News.RESULT, success("C01SUPPORT")))).isInstanceOf(Delivery.Later.class);
        assertThat(announcer.announce(told(News.UNANSWERED, open("C01SUPPORT"))))
                .isInstanceOf(Delivery.Later.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>maintenance</html>", "", "[]", "{}", "{\"ok\":false,\"error\":\"token_revoked\"}"})
    void answer_that_makes_no_sense_is_tried_later(String body) throws IOException {
        try (var slack = new ScriptedSlack().saying("chat.postMessage", 200, Map.of(), body)) {
            assertThat(announcer(slack.methods(), null).announce(told(News.RESULT, success("C01SUPPORT"))))
                    .isInstanceOf(Delivery.Later.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "msg_blocks_too_long", "msg_too_long", "metadata_too_large"})
    void card_that_slack_does_not_take_is_said_in_plain_words(String error) throws IOException {
        try (var slack = new ScriptedSlack().saying("chat.postMessage", "{'ok':false,'error':'" + error + "'}")) {
            announcer(slack.methods(), null).announce(told(News.RESULT, success("C01SUPPORT")));

            assertThat(slack.asked())
                    .satisfiesExactly(
                            card -> assertThat(card).contains("blocks=", "metadata="),
                            words -> assertThat(words)
                                    .contains("text=", "channel=C01SUPPORT", "metadata=", SEALED.digest())
                                    .doesNotContain("blocks=", "stands"),
                            bare -> assertThat(bare).contains("text=").doesNotContain("blocks=", "metadata="));
        }
    }

    @Test
    void message_that_tells_of_no_event_is_found_again_but_not_sealed() {
        Message old = new Message(7, News.RESULT, success("C01SUPPORT"), null, null, null, null, Examples.ASKED);

        announcer(null).announce(old);

        assertThat(sent("chat.postMessage").toString())
                .contains("sluice_change", "01JNB3C9R0ABC")
                .doesNotContain("sluice_event", "textDigest");
    }

    @Test
    void card_that_is_edited_carries_what_it_tells_of_then() {
        Change change = Examples.change(ChangeState.QUEUED, null, "C01SUPPORT");
        Delivery first = announcer(null).announce(told(News.CARD, change));
        String ts = first.match(Delivery.Delivered::ts, later -> "", impossible -> "");

        var later = new Sealed(12, Seal.of("12"), SEALED.digest());
        announcer(null)
                .announce(new Message(
                        8, News.CARD, change, ASKED, later, new Place("C01SUPPORT", ts), null, Examples.ASKED));

        assertThat(sent("chat.update").toString()).contains("sluice_event", later.digest());
        var history = new SlackHistory(
                ScriptedSlack.client(workspace.apiUrl(), workspace.botToken()), "", Set.of(), pause -> {});
        SeenMessage seen = history.messages("C01SUPPORT", null)
                .match(page -> page.messages().get(0), hidden -> {
                    throw new AssertionError(hidden.why());
                });
        assertThat(seen.mark()).isEqualTo(Mark.of("01JNB3C9R0ABC", Event.Kind.ASKED, later, seen.text()));
    }

    @Test
    void open_result_is_told_to_the_asker_alone() {
        announcer(null).announce(told(News.UNANSWERED, open("C01SUPPORT")));

        assertThat(newest(ANN, "C01SUPPORT").path("text").asText())
                .contains("has not answered the change of flow 1001");
        assertThat(newest("U0APPROV1", "C01SUPPORT").path("text").asText()).doesNotContain("1001");
    }

    @Test
    void open_result_that_is_known_by_now_is_not_told() {
        long before = workspace.traffic().size();

        assertThat(announcer(null).announce(told(News.UNANSWERED, success("C01SUPPORT"))))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(workspace.traffic()).hasSize((int) before);
    }

    private static Message told(News news, Change change) {
        return new Message(7, news, change, ASKED, SEALED, null, null, Examples.ASKED);
    }

    private static Change success(String channel) {
        return Examples.change(ChangeState.SUCCEEDED, Examples.done(null), channel);
    }

    private static Change open(String channel) {
        return Examples.change(ChangeState.UNKNOWN, null, channel);
    }

    private SlackAnnouncer announcer(@Nullable String fallback) {
        return announcer(ScriptedSlack.client(workspace.apiUrl(), workspace.botToken()), fallback);
    }

    private SlackAnnouncer announcer(MethodsClient methods, @Nullable String fallback) {
        return new SlackAnnouncer(methods, room.facts, room.around, fallback, Permitted.readers(), Label.NONE);
    }

    private static String place(Delivery delivery) {
        return delivery.match(
                Delivery.Delivered::channel, later -> later.toString(), impossible -> impossible.toString());
    }

    private JsonNode newest(String person, String channel) {
        var people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
        JsonNode messages = people.state(person).path("messages").path(channel);
        return messages.path(messages.size() - 1);
    }

    private JsonNode sent(String method) {
        return workspace.traffic().stream()
                .filter(one -> one.name().equals(method))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .content();
    }
}
