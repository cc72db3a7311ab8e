package dev.sluice.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.Seal;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the ledger behind its back shows, and is called by its name. */
final class LedgerCheckTest {
    private final Books books;

    LedgerCheckTest(@TempDir Path folder) {
        books = new Books(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }

    @BeforeEach
    void write_a_ledger() {
        books.add(1, 20);
        books.checkpoint();
        books.add(20, 40);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void an_untouched_ledger_is_whole() {
        assertThat(books.verify(books.checkpoint())).isEmpty();
    }

    @Test
    void an_empty_ledger_is_whole(@TempDir Path other) {
        try (var empty = new Books(DatabaseUrl.parse("jdbc:sqlite:" + other.resolve("empty.db")))) {
            assertThat(empty.verify()).isEmpty();
            empty.checkpoint();
            assertThat(empty.verify()).isEmpty();
        }
    }

    @Test
    void an_edited_row_shows() {
        books.unlock().tamper("update change_event set channel = 'C0OTHER' where seq = 7");

        assertFinds("EDITED event 7: the row was edited, it does not give its digest");
    }

    @Test
    void edited_words_and_an_edited_person_show() {
        books.unlock().tamper("update change_event_body set content = '{}' where seq = 7");
        books.tamper("update change_event_body set person = 'U0EVE' where seq = 9");
        books.tamper("update change_event_body set personal = null where seq = 11");

        assertFinds(
                "EDITED event 7: its content was edited",
                "EDITED event 9: who did it was edited",
                "EDITED event 11: what people wrote was edited");
    }

    @Test
    void missing_rows_show_in_the_middle_and_at_the_end() {
        books.unlock().tamper("delete from change_event where seq in (7, 8, 30, 39, 40)");

        assertFinds(
                "MISSING events 7 to 8: are missing",
                "MISSING event 30: is missing",
                "MISSING events 39 to 40: are missing");
    }

    @Test
    void a_swapped_row_shows_with_the_place_that_it_had() {
        books.unlock();
        swap(5, 33);

        assertFinds(
                "MOVED event 5: was moved, it was written 28 places later",
                "MOVED event 33: was moved, it was written 28 places earlier");
    }

    @Test
    void an_added_row_shows() {
        books.unlock().tamper("""
                insert into change_event (seq, kind, at, channel, content_digest, person_digest, previous, digest)
                select 41, kind, at, channel, content_digest, person_digest, digest, digest
                  from change_event where seq = 40""");

        assertFinds("ADDED event 41: was added by hand, the ledger ends elsewhere");
    }

    @Test
    void a_row_that_got_a_new_digest_shows_at_the_next_one() {
        books.unlock();
        rewrite(30, "RESULT");

        assertFinds("REDIGESTED event 30: was changed and given a new digest, what follows names another");
    }

    @Test
    void the_last_row_with_a_new_digest_shows_at_the_head() {
        books.unlock();
        rewrite(40, "RESULT");

        assertFinds("REDIGESTED event 40: was changed and given a new digest, what follows names another");
    }

    @Test
    void a_chain_written_anew_shows_at_the_next_checkpoint() {
        books.unlock();
        rewriteFrom(5, 40);

        assertFinds("RECHAINED events 1 to 19: one of them at least was written anew, the checkpoint of"
                + " 2026-03-02T09:00:00Z vouches for other digests");
    }

    @Test
    void a_checkpoint_without_the_key_shows() {
        books.unlock();
        String json =
                books.read("change_event_body", "content", 20).replaceFirst("\"digest\":\"....", "\"digest\":\"0000");
        books.tamper("update change_event_body set content = ? where seq = 20", json);
        books.tamper("update change_event set content_digest = ? where seq = 20", Seal.of(json));
        rewriteFrom(20, 40);

        assertFinds("CHECKPOINT_FORGED event 20: its checkpoint was not signed by the key that it names");
    }

    @Test
    void an_end_that_was_cut_off_shows_against_a_checkpoint_kept_elsewhere() {
        Checkpoint kept = books.checkpoint();
        books.unlock().tamper("delete from change_event where seq > 30");
        books.tamper("update ledger_head set seq = 30, digest = ?", books.read("change_event", "digest", 30));

        assertThat(books.verify()).isEmpty();
        assertThat(books.verify(kept))
                .extracting(LedgerCheckTest::line)
                .containsExactly(
                        "CUT_OFF the ledger ends at event 30, but the checkpoint of 2026-03-02T09:00:00Z vouches for event 40:"
                                + " its end was cut off, or an older database was put back");
    }

    @Test
    void a_head_that_is_gone_shows() {
        books.unlock().tamper("delete from ledger_head");

        assertFinds("HEAD_GONE the ledger no longer knows where it ends");
    }

    @Test
    void words_taken_out_by_hand_show_and_words_taken_out_by_the_ledger_do_not() {
        var remover = new JdbiRemover(books.jdbi(), books.ledger(), () -> Books.MORNING);
        assertThat(remover.compact(Books.MORNING.plusSeconds(10))).isEqualTo(9);
        String name = remover.erase("U0ANN1");
        books.add(50, 60);

        assertThat(books.verify()).isEmpty();
        assertThat(books.read("change_event_body", "person", 22)).isEqualTo(name);
        assertThat(books.entries().at(22)).get().satisfies(entry -> {
            assertThat(Objects.requireNonNull(entry.body()).personal()).isNull();
            assertThat(entry.content()).contains("\"flow\"").doesNotContain("reason");
        });
        books.unlock().tamper("update change_event_body set content = null, salt = null where seq = 15");
        books.tamper("delete from change_event_body where seq = 16");
        books.tamper("update change_event_body set person = 'erased-me', personal = null, salt = null where seq = 18");
        assertFinds(
                "TAKEN_OUT events 15 to 16: what it says was taken out, and no event of the ledger says so",
                "TAKEN_OUT event 18: who did it was taken out or renamed, and no event of the ledger says so");
    }

    private void assertFinds(String... lines) {
        assertThat(books.verify()).extracting(LedgerCheckTest::line).containsExactly(lines);
    }

    private static String line(Finding finding) {
        return finding.kind() + " " + finding.sentence();
    }

    private void swap(long one, long other) {
        for (String table : new String[] {"change_event", "change_event_body"}) {
            books.tamper("update " + table + " set seq = -1 where seq = ?", one);
            books.tamper("update " + table + " set seq = ? where seq = ?", one, other);
            books.tamper("update " + table + " set seq = ? where seq = -1", other);
        }
    }

    private void rewrite(long seq, String kind) {
        books.tamper("update change_event set kind = ?, at = at + 1 where seq = ?", kind, seq);
        String digest = Seal.of(books.entries().at(seq).orElseThrow(), seq);
        books.tamper("update change_event set digest = ? where seq = ?", digest, seq);
    }

    private void rewriteFrom(long first, long last) {
        rewrite(first, first == 20 ? Event.Kind.CHECKPOINT.name() : Event.Kind.RESULT.name());
        for (long seq = first + 1; seq <= last; seq++) {
            books.tamper(
                    "update change_event set previous = ? where seq = ?",
                    books.read("change_event", "digest", seq - 1),
                    seq);
            String digest = Seal.of(books.entries().at(seq).orElseThrow(), seq);
            books.tamper("update change_event set digest = ? where seq = ?", digest, seq);
        }
        books.tamper("update ledger_head set digest = ?", books.read("change_event", "digest", last));
    }
}
