package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import dev.sluice.change.Announcer.Delivery;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that may stand there already is posted again only when it certainly does not, and shows what is so now. */
final class RepeatedPostTest {
    private static final String C = "C01SUPPORT";
    private static final Instant BEFORE = Instant.parse("2026-03-02T09:00:00Z");

    private ChangeRoom room;

    @BeforeEach
    void open(@TempDir Path folder) {
        room = new ChangeRoom(folder, Permitted.on("*", Examples.ACCOUNT));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void message_that_was_posted_before_is_not_posted_again() {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            Delivery first = announcer(workspace).announce(told(News.RESULT, ChangeState.SUCCEEDED, null, null));
            Delivery second = announcer(workspace).announce(told(News.RESULT, ChangeState.SUCCEEDED, BEFORE, null));

            assertThat(second).isEqualTo(first);
            assertThat(texts(workspace, "changed flow 1001")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"B1, 0", "B2, 1"})
    void message_of_another_sluice_with_the_same_number_is_not_taken_for_it(String bot, int posts) throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("auth.test", "{'ok':true,'bot_id':'B1'}")
                .saying(
                        "conversations.history",
                        "{'ok':true,'messages':[{'ts':'1.0','bot_id':'" + bot
                                + "','metadata':{'event_type':'sluice_event','event_payload':{'message':'7'}}}]}")
                .saying("chat.postMessage", "{'ok':true,'channel':'C01SUPPORT','ts':'2.0'}")) {
            Delivery told = announcer(slack.methods()).announce(told(News.RESULT, ChangeState.SUCCEEDED, BEFORE, null));

            assertThat(told).isInstanceOf(Delivery.Delivered.class);
            assertThat(slack.asked().stream().filter(call -> call.startsWith("chat.postMessage")))
                    .hasSize(posts);
        }
    }

    @Test
    void card_that_was_posted_before_shows_what_is_so_now() {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            Delivery first = announcer(workspace).announce(told(News.CARD, ChangeState.QUEUED, null, null));
            List<String> before = texts(workspace, "flow 1001");
            Delivery second = announcer(workspace).announce(told(News.CARD, ChangeState.SUCCEEDED, BEFORE, null));

            assertThat(ts(second)).isEqualTo(ts(first)).isNotEmpty();
            assertThat(texts(workspace, "flow 1001")).hasSize(1).doesNotContainAnyElementsOf(before);
        }
    }

    @Test
    void limit_of_calls_while_looking_does_not_end_the_doubt() throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("conversations.history", 429, Map.of("Retry-After", "7"), "{\"ok\":false}")) {
            assertThat(isOut(slack)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "internal_error", "fatal_error", "service_unavailable"})
    void history_that_slack_does_not_show_now_is_looked_at_later(String error) throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("conversations.history", "{'ok':false,'error':'" + error + "'}")
                .saying("chat.postMessage", "{'ok':true,'channel':'C01SUPPORT','ts':'1.0'}")) {
            assertThat(isOut(slack)).isTrue();
            assertThat(slack.asked()).noneMatch(call -> call.startsWith("chat.postMessage"));
        }
    }

    @Test
    void nobody_reached_while_looking_does_not_end_the_doubt() {
        MethodsClient nowhere = ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-any");

        assertThat(announcer(nowhere).announce(told(News.RESULT, ChangeState.SUCCEEDED, BEFORE, null)))
                .isInstanceOfSatisfying(
                        Delivery.Later.class, later -> assertThat(later.isOut()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "service_unavailable", "request_timeout", "ratelimited"})
    void card_that_slack_does_not_change_now_is_not_posted_anew(String error) throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("chat.update", "{'ok':false,'error':'" + error + "'}")
                .saying("chat.postMessage", "{'ok':true,'channel':'C01SUPPORT','ts':'2.0'}")) {
            assertThat(announcer(slack.methods())
                            .announce(told(News.CARD, ChangeState.SUCCEEDED, null, new Place(C, "1.0"))))
                    .isInstanceOf(Delivery.Later.class);
            assertThat(slack.asked()).noneMatch(call -> call.startsWith("chat.postMessage"));
        }
    }

    private static String ts(Delivery delivery) {
        return delivery.match(Delivery.Delivered::ts, later -> "", impossible -> "");
    }

    private boolean isOut(ScriptedSlack slack) {
        Delivery delivery = announcer(slack.methods()).announce(told(News.RESULT, ChangeState.SUCCEEDED, BEFORE, null));
        return delivery.match(delivered -> false, Delivery.Later::isOut, impossible -> false);
    }

    private SlackAnnouncer announcer(Workspace workspace) {
        return announcer(ScriptedSlack.client(workspace.apiUrl(), workspace.botToken()));
    }

    private SlackAnnouncer announcer(MethodsClient methods) {
        return new SlackAnnouncer(methods, room.facts, room.around, null, Permitted.readers(), Label.NONE);
    }

    private static Message told(News news, ChangeState state, @Nullable Instant triedAt, @Nullable Place card) {
        Change change = Examples.change(state, state == ChangeState.SUCCEEDED ? Examples.done(null) : null, C);
        return new Message(7, news, change, null, null, card, triedAt, Examples.ASKED);
    }

    private static List<String> texts(Workspace workspace, String words) {
        var people = new PeopleClient(URI.create("http://127.0.0.1:" + workspace.port() + "/"));
        return people.state("U0EDITOR1").path("messages").path(C).findValuesAsText("text").stream()
                .filter(text -> text.contains(words))
                .distinct()
                .toList();
    }
}
