package dev.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises, on either database. */
abstract class LedgerContract {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    private final Database database;
    private final JdbiLedger ledger;

    LedgerContract(DatabaseUrl url) {
        database = Database.open(url);
        ledger = new JdbiLedger(database.jdbi());
    }

    @BeforeEach
    void add_two_changes() {
        addChange("ONE");
        addChange("OTHER");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_event_comes_back_as_it_was_written() {
        var event = new Event(
                "ONE",
                Event.Kind.RESULT,
                Instant.parse("2026-03-02T09:00:00.123Z"),
                "U0ANN",
                "C0DESK",
                "{\"name\":\"Größe 尺寸 🙂 'x'; drop table change_event\"}");

        append(event);

        assertThat(ledger.of("ONE")).containsExactly(event);
    }

    @Test
    void events_keep_the_order_in_which_they_were_written_whatever_their_times_say() {
        append(event("ONE", Event.Kind.ASKED, MORNING.plusSeconds(9)));
        append(event("ONE", Event.Kind.STARTED, MORNING));
        append(event("ONE", Event.Kind.STARTED, MORNING));
        append(event("ONE", Event.Kind.RESULT, MORNING.plusSeconds(3)));

        assertThat(ledger.of("ONE"))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.RESULT);
    }

    @Test
    void a_change_has_only_its_own_events() {
        append(event("ONE", Event.Kind.ASKED, MORNING));
        append(event("OTHER", Event.Kind.REFUSED, MORNING));
        append(event("ONE", Event.Kind.RESULT, MORNING));

        assertThat(ledger.of("ONE")).extracting(Event::kind).containsExactly(Event.Kind.ASKED, Event.Kind.RESULT);
        assertThat(ledger.of("OTHER")).extracting(Event::kind).containsExactly(Event.Kind.REFUSED);
        assertThat(ledger.of("NOBODY")).isEmpty();
    }

    @Test
    void an_event_is_gone_with_the_transaction_that_it_was_part_of() {
        assertThatThrownBy(() -> database.jdbi().useTransaction(handle -> {
                    ledger.append(handle, event("ONE", Event.Kind.ASKED, MORNING));
                    throw new IllegalStateException("the transaction fails");
                }))
                .hasMessage("the transaction fails");

        assertThat(ledger.of("ONE")).isEmpty();
    }

    private static Event event(String change, Event.Kind kind, Instant at) {
        return new Event(change, kind, at, "U0ANN", "C0DESK", "{}");
    }

    private void append(Event event) {
        database.jdbi().useTransaction(handle -> ledger.append(handle, event));
    }

    private void addChange(String id) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        insert into change (id, version, state, account, operation, requester, team, channel,
                                            submission, flow, base, wanted, reason, digest, asked_at, run_after,
                                            attempts, sends)
                        values (:id, 1, 'QUEUED', '1', 'ModifyFlow', 'U0ANN', 'T0SHOP', 'C0DESK',
                                :id, '1001', '{}', '{}', '', '', 0, 0, 0, 0)""").bind("id", id).execute());
    }
}
