package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Entry;
import dev.sluice.audit.Event;
import dev.sluice.audit.Mark;
import dev.sluice.audit.notice.Notice;
import dev.sluice.audit.notice.Noticeboard.Outcome;
import dev.sluice.audit.verify.Books;
import dev.sluice.audit.verify.SeenMessage;
import dev.sluice.audit.verify.Sight;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.sandbox.workspace.Workspace;
import dev.sluice.slack.cards.Label;
import dev.sluice.words.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints and alarms reach their channels, each with the mark of its event. */
final class SlackNoticeboardTest {
    private static final String OPS = "C01OPS";

    private final Books books;

    SlackNoticeboardTest(@TempDir Path folder) {
        books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        books.ledger().append(new Event(null, Event.Kind.REFUSED, Books.MORNING, "U0EVE", "C01SUPPORT", "{}"));
        books.checkpoint();
    }

    @AfterEach
    void close() {
        books.close();
    }

    private Notice notice(Notice.Kind kind) {
        Entry entry = books.entries().at(kind == Notice.Kind.REFUSALS ? 1 : 2).orElseThrow();
        return new Notice(7, kind, "U0EVE", 5, entry, Books.MORNING, 0, null);
    }

    @Test
    void both_are_posted_in_their_channels_and_sealed() {
        try (Workspace workspace = Workspace.start(0, InstantSource.system())) {
            var methods = ScriptedSlack.client(workspace.apiUrl(), workspace.botToken());
            var board = new SlackNoticeboard(
                    methods, OPS, OPS, Map.of(OPS, Language.CHINESE), Label.NONE, () -> Books.MORNING);

            Outcome alarm = board.post(notice(Notice.Kind.REFUSALS));
            Outcome checkpoint = board.post(notice(Notice.Kind.CHECKPOINT));

            assertThat(Objects.requireNonNull(alarm.posted()).seq()).isOne();
            assertThat(Objects.requireNonNull(checkpoint.posted()).seq()).isEqualTo(2);
            var history = new SlackHistory(methods, "", Set.of(), pause -> {});
            Sight.Page page = (Sight.Page) history.messages(OPS, null);
            assertThat(page.messages().get(0).text()).startsWith("Checkpoint of the ledger: 1 events");
            assertThat(page.messages().get(1).text()).contains("<@U0EVE>", "5", "<#C01SUPPORT>", "修改");
            assertThat(page.messages())
                    .extracting(SeenMessage::mark)
                    .extracting(SlackNoticeboardTest::seq)
                    .startsWith(2L, 1L);
        }
    }

    private static long seq(@Nullable Mark mark) {
        return mark == null ? 0 : mark.seq();
    }

    @Test
    void without_a_channel_it_is_done_at_once() throws IOException {
        try (var slack = new ScriptedSlack()) {
            var board = new SlackNoticeboard(slack.methods(), null, null, Map.of(), Label.NONE, () -> Books.MORNING);

            assertThat(board.post(notice(Notice.Kind.REFUSALS))).isEqualTo(Outcome.done(null));
            assertThat(board.post(notice(Notice.Kind.CHECKPOINT))).isEqualTo(Outcome.done(null));
            assertThat(slack.asked()).isEmpty();
        }
    }

    @Test
    void what_slack_does_not_take_now_is_tried_later() throws IOException {
        try (var slack =
                new ScriptedSlack().saying("chat.postMessage", 429, Map.of("Retry-After", "7"), "{\"ok\":false}")) {
            var board = new SlackNoticeboard(slack.methods(), OPS, OPS, Map.of(), Label.NONE, () -> Books.MORNING);
            assertThat(board.post(notice(Notice.Kind.REFUSALS)))
                    .isEqualTo(Outcome.later(Duration.ofSeconds(7), "Slack answered 429", false));

            slack.saying("chat.postMessage", "{'ok':false,'error':'is_archived'}");
            assertThat(board.post(notice(Notice.Kind.REFUSALS)).again()).isEqualTo(Duration.ofMinutes(10));
            slack.saying("chat.postMessage", "{'ok':false,'error':'fatal_error'}");
            assertThat(board.post(notice(Notice.Kind.REFUSALS)).again()).isEqualTo(Duration.ofMinutes(1));
        }
        var nowhere = new SlackNoticeboard(
                ScriptedSlack.client("http://127.0.0.1:9/api/", "xoxb-any"),
                OPS,
                OPS,
                Map.of(),
                Label.NONE,
                () -> Books.MORNING);
        assertThat(nowhere.post(notice(Notice.Kind.REFUSALS)).isOut()).isTrue();
    }
}
