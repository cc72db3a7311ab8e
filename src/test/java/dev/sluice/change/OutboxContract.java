package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises, on either database. */
abstract class OutboxContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    final DatabaseUrl url;
    private Database database;
    private Outbox outbox;

    OutboxContract(DatabaseUrl url) {
        this.url = url;
        database = Database.open(url);
        outbox = new JdbiOutbox(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_outbox_owes_nothing() {
        assertThat(outbox.nextDue(NOW)).isEmpty();
    }

    @Test
    void what_a_move_announces_is_owed_until_it_is_delivered() {
        ChangeId change = announce("s1", News.RESULT, NOW);

        Announcement owed = outbox.nextDue(NOW).orElseThrow();

        assertThat(owed).isEqualTo(new Announcement(owed.id(), change, News.RESULT, 2L, NOW, 0, null));
        outbox.delivered(owed, NOW, new Place(Samples.CHANNEL, "1700000000.000100"), 2);
        assertThat(outbox.nextDue(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void the_oldest_is_owed_first() {
        ChangeId second = announce("s1", News.RESULT, NOW.plusSeconds(1));
        ChangeId first = announce("s2", News.UNANSWERED, NOW);
        ChangeId third = announce("s3", News.RESULT, NOW.plusSeconds(1));

        for (ChangeId expected : new ChangeId[] {first, second, third}) {
            Announcement owed = outbox.nextDue(NOW.plusSeconds(9)).orElseThrow();
            assertThat(owed.change()).isEqualTo(expected);
            outbox.delivered(owed, NOW, new Place(Samples.CHANNEL, "1.0"), 2);
        }
    }

    @Test
    void what_is_put_off_waits_and_lets_others_pass() {
        announce("s1", News.RESULT, NOW);
        ChangeId other = announce("s2", News.RESULT, NOW);
        Announcement owed = outbox.nextDue(NOW).orElseThrow();

        outbox.postponed(owed, NOW.plusSeconds(5), false);

        assertThat(outbox.nextDue(NOW).orElseThrow().change()).isEqualTo(other);
        outbox.delivered(outbox.nextDue(NOW).orElseThrow(), NOW, new Place(Samples.CHANNEL, "1.0"), 2);
        assertThat(outbox.nextDue(NOW.plusSeconds(4))).isEmpty();
        assertThat(outbox.nextDue(NOW.plusSeconds(5)))
                .contains(new Announcement(
                        owed.id(), owed.change(), News.RESULT, owed.event(), NOW.plusSeconds(5), 1, null));
    }

    @Test
    void only_what_was_tried_in_vain_and_is_not_out_is_untold() {
        ChangeId change = announce("s1", News.RESULT, NOW);
        Announcement owed = outbox.nextDue(NOW).orElseThrow();
        assertThat(store().untold(Samples.ANN, 3)).isEmpty();

        outbox.trying(owed, NOW);
        outbox.postponed(owed, NOW.plusSeconds(5), true);
        assertThat(store().untold(Samples.ANN, 3)).isEmpty();
        outbox.postponed(owed, NOW.plusSeconds(5), false);

        assertThat(store().untold(Samples.ANN, 3)).extracting(Change::id).containsExactly(change);
        assertThat(store().untold(Samples.BOB, 3)).isEmpty();
        assertThat(store().untold(Samples.ANN, 0)).isEmpty();
    }

    @Test
    void a_card_leads_to_its_change() {
        ChangeId change = announce("s1", News.CARD, NOW);
        outbox.delivered(outbox.nextDue(NOW).orElseThrow(), NOW, new Place(Samples.CHANNEL, "1.5"), 9);

        assertThat(store().ofCard(new Place(Samples.CHANNEL, "1.5")))
                .map(Change::id)
                .contains(change);
        assertThat(store().ofCard(new Place(Samples.CHANNEL, "1.6"))).isEmpty();
    }

    private ChangeStore store() {
        return new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
    }

    @Test
    void what_is_owed_survives_opening_again() {
        announce("s1", News.RESULT, NOW);
        Announcement owed = outbox.nextDue(NOW).orElseThrow();

        database.close();
        database = Database.open(url);
        outbox = new JdbiOutbox(database.jdbi());

        assertThat(outbox.nextDue(NOW)).contains(owed);
    }

    private ChangeId announce(String submission, News news, Instant at) {
        var store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
        Change change = Samples.queued(Samples.proposal(submission), at);
        assertThat(store.add(change, change.event(Event.Kind.ASKED, at))).isTrue();
        Change ended = change.moved(ChangeState.SUCCEEDED, change.progress());
        assertThat(store.move(ended, ended.event(Event.Kind.RESULT, at), news)).isTrue();
        return change.id();
    }
}
