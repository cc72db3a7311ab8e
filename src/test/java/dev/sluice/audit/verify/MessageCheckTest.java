package dev.sluice.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Mark;
import dev.sluice.audit.Posted;
import dev.sluice.audit.Seal;
import dev.sluice.audit.Sealed;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to messages shows, and what Slack itself takes away is not called a crime. */
final class MessageCheckTest {
    private static final String DESK = "C0DESK";
    private static final Instant NOW = Books.MORNING.plus(Duration.ofDays(40));

    private final Books books;
    private final FakeHistory history;
    private final List<String> ts = new ArrayList<>();
    private final List<Sealed> places = new ArrayList<>();

    MessageCheckTest(@TempDir Path folder) {
        books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
        history = new FakeHistory(books);
    }

    @BeforeEach
    void post_forty_messages_one_a_day_among_others() {
        for (int day = 0; day < 40; day++) {
            Instant at = Books.MORNING.plus(Duration.ofDays(day));
            Sealed place = books.add(day);
            places.add(place);
            ts.add(history.post(DESK, null, day, place, at));
            history.put(chat(at.plusSeconds(3)));
        }
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void untouched_messages_are_whole_and_so_are_replies_and_our_own_edits() {
        Sealed reply = books.add(40);
        history.post(
                DESK,
                ts.get(10),
                40,
                reply,
                Books.MORNING.plus(Duration.ofDays(11)).plusSeconds(9));
        Sealed edit = books.add(41);
        history.post(DESK, null, 41, edit, Books.MORNING.plus(Duration.ofDays(12)));

        assertFinds();
    }

    @Test
    void an_edited_text_shows_whether_or_not_its_metadata_was_made_to_fit() {
        history.change(DESK, ts.get(3), seen -> with(seen, seen.text() + " not", seen.mark()));
        history.change(DESK, ts.get(5), seen -> {
            Mark mark = Objects.requireNonNull(seen.mark());
            String digest = dev.sluice.audit.TextDigest.of("all is well");
            return with(
                    seen,
                    "all is well",
                    new Mark("", mark.seq(), mark.digest(), mark.previousDigest(), mark.eventKind(), digest));
        });

        assertFinds(
                "MESSAGE_EDITED event 6: the text of the message of 2026-03-07T09:00:00Z in C0DESK (1772874000.000000)"
                        + " was edited",
                "MESSAGE_EDITED event 4: the text of the message of 2026-03-05T09:00:00Z in C0DESK (1772701200.000000)"
                        + " was edited");
    }

    @Test
    void what_slack_rewrites_is_no_edit() {
        history.change(
                DESK, ts.get(3), seen -> with(seen, "event 3  <@U0ANN|ann> &amp; \uD83C\uDF89 more", seen.mark()));

        assertFinds();
    }

    @Test
    void a_message_that_we_edit_at_this_moment_is_held_against_itself_alone() {
        SeenMessage before = history.get(DESK, ts.get(3));
        history.post(DESK, null, 41, books.add(41), Books.MORNING.plus(Duration.ofDays(3)));
        history.put(before);
        assertThat(kinds()).containsExactly("MESSAGE_EDITED 4");

        books.jdbi().useHandle(handle -> JdbiMessages.editing(handle, DESK, ts.get(3), NOW));
        assertFinds();
        history.change(DESK, ts.get(3), seen -> with(seen, "something else", seen.mark()));
        assertThat(kinds()).containsExactly("MESSAGE_EDITED 4");

        var posted = new Posted(DESK, "5.0", null, 4, "ab", NOW.toEpochMilli(), false);
        assertThat(posted.isMovingAt(NOW.plusSeconds(9))).isTrue();
        assertThat(posted.isMovingAt(NOW.plusSeconds(11))).isFalse();
    }

    @Test
    void deleted_messages_and_replies_show() {
        Sealed reply = books.add(40);
        String answer = history.post(DESK, ts.get(10), 40, reply, NOW.minusSeconds(100));
        history.delete(DESK, ts.get(20));
        history.delete(DESK, answer);

        assertThat(kinds()).containsExactlyInAnyOrder("MESSAGE_DELETED 21", "MESSAGE_DELETED 41");
    }

    @Test
    void messages_that_went_with_everything_of_their_time_are_not_called_deleted() {
        history.expire(Books.MORNING.plus(Duration.ofDays(10)));

        assertFinds("MESSAGES_EXPIRED 10 messages of 2026-03-11T09:00:00Z and before in C0DESK are gone with everything"
                + " else of that time: by retention, or deleted, which can't be told apart from here");
    }

    @Test
    void messages_that_should_still_be_kept_are_called_deleted() {
        history.expire(Books.MORNING.plus(Duration.ofDays(10)));

        assertThat(kinds(Duration.ofDays(33)))
                .containsExactly("MESSAGE_DELETED 9", "MESSAGE_DELETED 10", "MESSAGES_EXPIRED 0");
    }

    @Test
    void somebody_elses_message_in_our_metadata_shows() {
        SeenMessage real = history.get(DESK, ts.get(7));
        history.put(
                new SeenMessage(DESK, Stamp.of(NOW.minusSeconds(50)), null, false, real.text(), false, real.mark()));

        assertThat(kinds()).containsExactly("MESSAGE_FORGED 8");
    }

    @Test
    void a_message_that_was_repeated_in_our_name_shows_once_it_is_not_just_being_posted() {
        SeenMessage real = history.get(DESK, ts.get(3));
        history.put(new SeenMessage(DESK, Stamp.of(NOW.minusSeconds(9)), null, true, real.text(), false, real.mark()));
        assertThat(kinds()).isEmpty();

        history.put(new SeenMessage(DESK, ts.get(3) + "7", null, true, real.text(), false, real.mark()));
        assertThat(kinds()).containsExactly("MESSAGE_REPEATED 4");
    }

    @Test
    void metadata_that_was_taken_off_or_edited_shows() {
        history.change(DESK, ts.get(7), seen -> with(seen, seen.text(), null));
        history.change(DESK, ts.get(9), seen -> {
            Mark mark = Objects.requireNonNull(seen.mark());
            return with(
                    seen,
                    seen.text(),
                    new Mark("X", mark.seq(), mark.digest(), mark.previousDigest(), "ASKED", mark.textDigest()));
        });

        assertThat(kinds()).containsExactly("MESSAGE_EDITED 10", "MESSAGE_EDITED 8");
    }

    @Test
    void a_chain_written_anew_shows_against_the_messages() {
        books.unlock();
        books.tamper("update change_event set kind = 'RESULT', at = at + 1 where seq = 39");
        String digest = Seal.of(books.entries().at(39).orElseThrow(), 39);
        books.tamper("update change_event set digest = ? where seq = 39", digest);
        books.tamper("update change_event set previous = ? where seq = 40", digest);
        String last = Seal.of(books.entries().at(40).orElseThrow(), 40);
        books.tamper("update change_event set digest = ? where seq = 40", last);
        books.tamper("update ledger_head set digest = ?", last);

        assertThat(books.verify()).isEmpty();
        assertThat(kinds()).containsExactly("RECHAINED 40", "RECHAINED 39");
    }

    @Test
    void an_older_database_shows_against_the_messages() {
        books.unlock().tamper("delete from change_event where seq > 30");
        books.tamper("delete from ledger_message where seq > 30");
        books.tamper(
                "update ledger_head set seq = 30, digest = ?", places.get(29).digest());

        assertThat(books.verify()).isEmpty();
        assertThat(kinds()).hasSize(10).containsOnly("CUT_OFF 0");
    }

    @Test
    void a_channel_that_cannot_be_read_is_told() {
        history.hide(DESK);

        assertFinds("NOT_SEEN the messages of C0DESK were not seen: the app is not in the channel");
    }

    @Test
    void an_interrupted_check_goes_on_where_it_was_and_says_how_far_it_is() {
        history.delete(DESK, ts.get(2));
        var findings = new ArrayList<Finding>();
        MessageCheck first = check(null, findings);
        Bookmark at = first.step(first.step(first.start()));
        assertThat(findings).isEmpty();

        MessageCheck second = check(null, findings);
        Bookmark again = Bookmark.read(at.json()).orElseThrow();
        assertThat(second.progress(again, again).share()).isBetween(0.2, 0.5);
        while (!again.isDone()) {
            again = second.step(again);
        }

        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.MESSAGE_DELETED);
        assertThat(again.calls()).isEqualTo(history.calls()).isEqualTo(6);
        assertThat(Bookmark.read("{}x")).isEmpty();
        assertThat(Progress.whenRationed(new JdbiMessages(books.jdbi()))).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void messages_alone_show_neighbours_that_do_not_fit() {
        var alone = new MarkCheck(null, 0);
        SeenMessage one = history.get(DESK, ts.get(0));
        SeenMessage two = history.get(DESK, ts.get(1));
        Mark mark = Objects.requireNonNull(two.mark());
        var wrong = new Mark("", 2, mark.digest(), Seal.of("x"), mark.eventKind(), mark.textDigest());

        assertThat(alone.look(one, Optional.empty())).isEmpty();
        assertThat(alone.look(with(two, two.text(), wrong), Optional.empty())).isPresent();
        assertThat(new MarkCheck(null, 0).look(two, Optional.empty())).isEmpty();
    }

    private static SeenMessage with(SeenMessage seen, String text, @Nullable Mark mark) {
        return new SeenMessage(seen.channel(), seen.ts(), seen.thread(), seen.isOurs(), text, true, mark);
    }

    private static SeenMessage chat(Instant at) {
        return new SeenMessage(DESK, Stamp.of(at), null, false, "good morning", false, null);
    }

    private MessageCheck check(@Nullable Duration kept, List<Finding> findings) {
        var messages = new JdbiMessages(books.jdbi());
        return new MessageCheck(history, books.entries(), messages, 0, kept, () -> NOW, findings::add);
    }

    private List<Finding> verify(@Nullable Duration kept) {
        var findings = new ArrayList<Finding>();
        MessageCheck check = check(kept, findings);
        Bookmark at = check.start();
        while (!at.isDone()) {
            at = check.step(at);
        }
        return findings;
    }

    private List<String> kinds() {
        return kinds(null);
    }

    private List<String> kinds(@Nullable Duration kept) {
        return verify(kept).stream()
                .map(finding -> finding.kind() + " " + finding.first())
                .toList();
    }

    private void assertFinds(String... lines) {
        assertThat(verify(null))
                .extracting(finding -> finding.kind() + " " + finding.sentence())
                .containsExactly(lines);
    }
}
