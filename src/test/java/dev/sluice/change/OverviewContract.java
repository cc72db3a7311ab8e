package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import dev.sluice.words.Language;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see at a glance, and what they chose, on either database. */
abstract class OverviewContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Database database;
    private final ChangeStore store;
    private final Outbox outbox;
    private final Overview overview;
    private final Preferences preferences;

    OverviewContract(DatabaseUrl url) {
        database = Database.open(url);
        store = new JdbiChangeStore(database.jdbi(), new JdbiLedger(database.jdbi()));
        outbox = new JdbiOutbox(database.jdbi());
        overview = new JdbiOverview(database.jdbi());
        preferences = new JdbiPreferences(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Change ask(String submission, Instant at, News... news) {
        Change change = Samples.queued(Samples.proposal(submission), at);
        store.add(change, change.event(Event.Kind.ASKED, at), news);
        return change;
    }

    @Test
    void what_somebody_asked_for_comes_newest_first() {
        Change older = ask("s1", NOW);
        Change newer = ask("s2", NOW.plusSeconds(1));

        assertThat(overview.askedBy(Samples.ANN, 5)).containsExactly(newer, older);
        assertThat(overview.askedBy(Samples.ANN, 1)).containsExactly(newer);
        assertThat(overview.askedBy(Samples.BOB, 5)).isEmpty();
    }

    @Test
    void message_that_made_somebody_ask_is_kept() {
        String link = "https://shop.slack.com/archives/C1/p1";
        Proposal usual = Samples.proposal("s1");
        var proposal =
                new Proposal(usual.asker(), usual.account(), usual.base(), usual.wanted(), usual.reason(), null, link);
        Change change = Samples.queued(proposal, NOW);
        store.add(change, change.event(Event.Kind.ASKED, NOW));

        assertThat(store.find(change.id())).contains(change);
    }

    @Test
    void queue_holds_what_has_not_ended_of_one_account() {
        assertThat(overview.queued(Samples.ACCOUNT)).isZero();

        Change change = ask("s1", NOW);
        ask("s2", NOW);
        assertThat(overview.queued(Samples.ACCOUNT)).isEqualTo(2);
        assertThat(overview.queued("another")).isZero();

        Change running = change.moved(ChangeState.RUNNING, change.progress());
        store.move(running, running.event(Event.Kind.STARTED, NOW));
        assertThat(overview.queued(Samples.ACCOUNT)).isEqualTo(2);

        Change ended = running.moved(ChangeState.FAILED, running.progress());
        store.move(ended, ended.event(Event.Kind.RESULT, NOW));
        assertThat(overview.queued(Samples.ACCOUNT)).isEqualTo(1);
    }

    @Test
    void pulse_beats_when_anything_happens() {
        long before = overview.pulse();

        ask("s1", NOW);

        assertThat(overview.pulse()).isNotEqualTo(before);
        assertThat(overview.pulse()).isEqualTo(overview.pulse());
    }

    @Test
    void card_is_known_once_it_was_posted() {
        Change change = ask("s1", NOW, News.CARD);
        assertThat(overview.cardOf(change.id())).isEmpty();

        var place = new Place(Samples.CHANNEL, "1.0");
        outbox.delivered(outbox.nextDue(NOW).orElseThrow(), NOW, place, 1);

        assertThat(overview.cardOf(change.id())).contains(place);
    }

    @Test
    void choices_of_people_are_kept() {
        assertThat(preferences.of(Samples.ANN)).isEqualTo(Preference.USUAL);

        preferences.put(Samples.ANN, new Preference(Language.CHINESE, false));
        assertThat(preferences.of(Samples.ANN)).isEqualTo(new Preference(Language.CHINESE, false));
        assertThat(preferences.of(Samples.BOB)).isEqualTo(Preference.USUAL);

        preferences.put(Samples.ANN, preferences.of(Samples.ANN).reading(null));
        assertThat(preferences.of(Samples.ANN)).isEqualTo(new Preference(null, false));
    }
}
