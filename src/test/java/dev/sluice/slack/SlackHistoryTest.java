package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.MethodsClient;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import dev.sluice.sandbox.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history is read to its end, as slowly as Slack wants it, and what cannot be read is said. */
final class SlackHistoryTest {
    private static final String C = "C01SUPPORT";

    private final List<Duration> waits = new ArrayList<>();

    @Test
    void a_channel_is_read_back_to_its_first_message_and_a_thread_to_its_last() throws Exception {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            MethodsClient methods = ScriptedSlack.client(workspace.apiUrl(), workspace.botToken());
            String top = methods.chatPostMessage(r -> r.channel(C).text("top")).getTs();
            for (int i = 0; i < 250; i++) {
                int number = i;
                methods.chatPostMessage(
                        r -> r.channel(C).text("reply " + number).threadTs(top));
                methods.chatPostMessage(r -> r.channel(C).text("message " + number));
            }
            SlackHistory history = SlackHistory.open(settings(workspace), Set.of(), waits::add);

            List<SeenMessage> channel = all(cursor -> history.messages(C, cursor));
            List<SeenMessage> thread = all(cursor -> history.replies(C, top, cursor));

            assertThat(channel).extracting(SeenMessage::text).contains("message 0", "message 249", "top");
            assertThat(channel).extracting(SeenMessage::ts).doesNotHaveDuplicates();
            assertThat(thread)
                    .hasSize(251)
                    .filteredOn(reply -> top.equals(reply.thread()))
                    .hasSize(250);
            assertThat(thread).allMatch(SeenMessage::isOurs).noneMatch(reply -> reply.mark() != null);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void what_slack_does_not_show_is_hidden_with_slacks_word() {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            SlackHistory history = SlackHistory.open(settings(workspace), Set.of(), waits::add);

            assertThat(history.messages("C01QUIET", null))
                    .isEqualTo(new Sight.Hidden(VerifyWords.SAY.slackSays("not_in_channel")));
            assertThat(history.replies(C, "1.000000", null))
                    .isEqualTo(new Sight.Hidden(VerifyWords.SAY.slackSays("thread_not_found")));
        }
    }

    @Test
    void rationed_history_waits_as_long_as_slack_says_however_often() throws IOException {
        try (var slack = new ScriptedSlack()
                .saying("conversations.history", 429, Map.of("Retry-After", "60"), "{\"ok\":false}")) {
            var calls = new AtomicInteger();
            var history = new SlackHistory(slack.methods(), "B1", Set.of(), pause -> {
                waits.add(pause);
                if (calls.incrementAndGet() == 8) {
                    slack.saying(
                            "conversations.history",
                            "{'ok':true,'has_more':false,'messages':[{'ts':'5.0','bot_id':'B2','edited':{'ts':'6.0'}}]}");
                }
            });

            Sight.Page page = (Sight.Page) history.messages(C, null);

            assertThat(page.messages()).containsExactly(new SeenMessage(C, "5.0", null, false, "", true, null));
            assertThat(waits).hasSize(8).containsOnly(Duration.ofSeconds(60));
        }
    }

    @Test
    void marks_of_other_sluices_are_none_of_ours() throws IOException {
        String messages = "{'ok':true,'messages':["
                + "{'ts':'1.0','app_id':'A1','bot_id':'B1','metadata':%1$s},"
                + "{'ts':'2.0','app_id':'A2','bot_id':'B2','metadata':%1$s},"
                + "{'ts':'3.0','app_id':'A3','bot_id':'B3','metadata':%1$s}]}";
        String mark = "{'event_type':'sluice_event','event_payload':{'changeId':'1','seq':7,'digest':'" + "a".repeat(64)
                + "','previousDigest':'" + "b".repeat(64) + "','eventKind':'ASKED','textDigest':'" + "c".repeat(64)
                + "'}}";
        try (var slack = new ScriptedSlack().saying("conversations.history", messages.formatted(mark))) {
            var history = new SlackHistory(slack.methods(), "B1", Set.of("A2"), waits::add);

            Sight.Page page = (Sight.Page) history.messages(C, null);

            assertThat(page.messages())
                    .extracting(message -> message.mark() != null)
                    .containsExactly(true, false, true);
        }
    }

    @Test
    void page_that_grew_old_is_read_from_the_beginning() throws IOException {
        try (var slack = new ScriptedSlack().saying("conversations.replies", "{'ok':false,'error':'invalid_cursor'}")) {
            var history = new SlackHistory(slack.methods(), "B1", Set.of(), waits::add);

            assertThat(history.replies(C, "1.0", "old"))
                    .isEqualTo(new Sight.Hidden(VerifyWords.SAY.slackSays("invalid_cursor")));
            assertThat(slack.asked()).first().asString().contains("cursor=old");
            assertThat(slack.asked()).element(1).asString().doesNotContain("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "token_revoked"})
    void slack_that_does_not_answer_ends_the_run(String error) throws IOException {
        try (var slack = new ScriptedSlack().saying("conversations.history", "{'ok':false,'error':'" + error + "'}")) {
            var history = new SlackHistory(slack.methods(), "B1", Set.of(), waits::add);

            assertThatThrownBy(() -> history.messages(C, null))
                    .isInstanceOf(SlackException.class)
                    .hasMessageContaining(error);
            assertThat(waits).hasSize(4);
        }
        var nowhere = new SlackHistory(
                ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-any"), "B1", Set.of(), waits::add);
        assertThatThrownBy(() -> nowhere.messages(C, null)).isInstanceOf(SlackException.class);
    }

    @Test
    void token_that_slack_does_not_accept_is_said() throws IOException {
        try (var slack = new ScriptedSlack().saying("auth.test", "{'ok':false,'error':'invalid_auth'}")) {
            var settings = new SlackSettings(new Token("xoxb-no"), null, new Token("unused"), slack.apiUrl(), null);

            assertThatThrownBy(() -> SlackHistory.open(settings, Set.of(), waits::add))
                    .hasMessageContaining("invalid_auth");
        }
        var nowhere =
                new SlackSettings(new Token("xoxb-no"), null, new Token("unused"), "http://127.0.0.1:9/api/", null);
        assertThatThrownBy(() -> SlackHistory.open(nowhere, Set.of(), waits::add))
                .hasMessageContaining("cannot reach Slack");
    }

    private static SlackSettings settings(Workspace workspace) {
        return new SlackSettings(new Token(workspace.botToken()), null, new Token("unused"), workspace.apiUrl(), null);
    }

    /** A page after a cursor. */
    private interface Pages {
        Sight after(@Nullable String cursor);
    }

    private static List<SeenMessage> all(Pages pages) {
        var all = new ArrayList<SeenMessage>();
        String cursor = null;
        do {
            Sight.Page page = (Sight.Page) pages.after(cursor);
            all.addAll(page.messages());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
