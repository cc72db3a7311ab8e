package dev.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.audit.checkpoint.TrustedKeys;
import dev.sluice.audit.verify.Finding;
import dev.sluice.audit.verify.LedgerCheck;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises, on either database. */
abstract class LedgerContract {
    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    final DatabaseUrl url;
    private final Database database;
    private final JdbiLedger ledger;

    LedgerContract(DatabaseUrl url) {
        this.url = url;
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

    @Test
    void the_place_of_an_event_names_the_one_before_it() {
        Sealed first = ledger.append(event("ONE", Event.Kind.ASKED, MORNING));
        Sealed second = ledger.append(new Event(null, Event.Kind.POLICY_RELOADED, MORNING, "", "", "{}"));

        assertThat(first.seq()).isOne();
        assertThat(first.previous()).isEqualTo(Sealed.NOTHING);
        assertThat(first.digest()).matches("[0-9a-f]{64}");
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.digest());
        assertThat(new JdbiEntries(database.jdbi()).ends()).contains(new Ends(2, second.digest(), 2));
    }

    @Test
    void an_event_whose_transaction_failed_leaves_no_gap() {
        Sealed first = ledger.append(event("ONE", Event.Kind.ASKED, MORNING));
        assertThatThrownBy(() -> database.jdbi().useTransaction(handle -> {
                    ledger.append(handle, event("ONE", Event.Kind.STARTED, MORNING));
                    throw new IllegalStateException("the transaction fails");
                }))
                .hasMessage("the transaction fails");

        assertThat(ledger.append(event("ONE", Event.Kind.RESULT, MORNING)))
                .matches(place -> place.seq() == 2 && place.previous().equals(first.digest()));
    }

    @Test
    void somebody_else_who_appends_in_between_is_not_overwritten() {
        var other = new JdbiLedger(database.jdbi());
        ledger.append(event("ONE", Event.Kind.ASKED, MORNING));
        other.append(event("OTHER", Event.Kind.ASKED, MORNING));
        Sealed third = ledger.append(event("ONE", Event.Kind.STARTED, MORNING));
        Sealed fourth = other.append(place -> event("ONE", Event.Kind.STARTED, MORNING.plusSeconds(place.seq())));
        Sealed fifth = ledger.append(event("ONE", Event.Kind.RESULT, MORNING));

        assertThat(List.of(third.seq(), fourth.seq(), fifth.seq())).containsExactly(3L, 4L, 5L);
        assertThat(fourth.previous()).isEqualTo(third.digest());
        assertThat(fifth.previous()).isEqualTo(fourth.digest());
    }

    @Test
    void writers_at_once_make_one_chain_without_gaps() throws InterruptedException, ExecutionException {
        var writers = Executors.newFixedThreadPool(8);
        try (Closing second = secondProcess()) {
            var tasks = new ArrayList<Callable<Sealed>>();
            for (int i = 0; i < 200; i++) {
                JdbiLedger mine = i % 2 == 0 ? ledger : second.ledger();
                tasks.add(() -> mine.append(event("ONE", Event.Kind.STARTED, MORNING)));
            }
            for (Future<Sealed> done : writers.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }

        var findings = new ArrayList<Finding>();
        var report = new LedgerCheck(new JdbiEntries(database.jdbi()), TrustedKeys.NONE, findings::add).run(List.of());
        assertThat(findings).isEmpty();
        assertThat(report.events()).isEqualTo(200);
    }

    /** The ledger as another process has it; where only one may run, the same again. */
    record Closing(JdbiLedger ledger, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    Closing secondProcess() {
        return new Closing(ledger, () -> {});
    }

    @Test
    void rows_can_neither_be_edited_nor_deleted() {
        ledger.append(event("ONE", Event.Kind.ASKED, MORNING));

        for (String sql : List.of(
                "update change_event set kind = 'RESULT'",
                "delete from change_event",
                "update change_event_body set content = '[]'",
                "update change_event_body set person = 'U0EVE'",
                "delete from change_event_body",
                "delete from ledger_head")) {
            assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasStackTraceContaining(
                            sql.contains("set content") || sql.contains("set person")
                                    ? "can be taken out, not edited"
                                    : "the ledger is only added to");
        }
    }

    @Test
    void what_is_taken_out_leaves_a_chain_that_verifies() {
        ledger.append(event("ONE", Event.Kind.ASKED, MORNING));
        ledger.append(
                new Event("ONE", Event.Kind.RESULT, MORNING, "U0BOB", "C0DESK", "{\"personal\":{\"note\":\"hi\"}}"));
        var remover = new JdbiRemover(database.jdbi(), ledger, () -> MORNING.plusSeconds(9));

        String name = remover.erase("U0BOB");

        assertThat(ledger.of("ONE")).extracting(Event::person).containsExactly("U0ANN", name);
        assertThat(ledger.of("ONE")).extracting(Event::content).containsExactly("{}", "{}");
        assertThat(remover.compact(MORNING.plusSeconds(1))).isEqualTo(2);
        assertThat(remover.compact(MORNING.plusSeconds(1))).isZero();
        assertThat(ledger.of("ONE")).extracting(Event::person).containsExactly("", "");
        var findings = new ArrayList<Finding>();
        new LedgerCheck(new JdbiEntries(database.jdbi()), TrustedKeys.NONE, findings::add).run(List.of());
        assertThat(findings).isEmpty();
    }

    @Test
    void what_others_said_of_somebody_goes_with_them_and_what_they_said_of_others_stays() {
        ledger.append(new Event(
                "ONE", Event.Kind.ASKED, MORNING, "U0ANN", "C0DESK", "{\"personal\":{\"approvers\":[\"U0BOB\"]}}"));
        ledger.append(new Event(
                "ONE", Event.Kind.ASKED, MORNING, "U0CHO", "C0DESK", "{\"personal\":{\"approvers\":[\"U0BOB1\"]}}"));
        var remover = new JdbiRemover(database.jdbi(), ledger, () -> MORNING.plusSeconds(9));

        assertThat(remover.about("U0BOB")).isEqualTo(new JdbiRemover.Found(0, 1));
        remover.erase("U0BOB");

        assertThat(ledger.of("ONE")).extracting(Event::person).containsExactly("U0ANN", "U0CHO");
        assertThat(ledger.of("ONE"))
                .extracting(Event::content)
                .containsExactly("{}", "{\"personal\":{\"approvers\":[\"U0BOB1\"]}}");
        var findings = new ArrayList<Finding>();
        var report = new LedgerCheck(new JdbiEntries(database.jdbi()), TrustedKeys.NONE, findings::add).run(List.of());
        assertThat(findings).isEmpty();
        assertThat(report.erased()).isOne();
        assertThatThrownBy(() -> database.jdbi()
                        .useHandle(
                                handle -> handle.execute("update change_event_body set personal = '{}' where seq = 1")))
                .hasStackTraceContaining("can be taken out, not edited");
    }

    @Test
    void events_from_before_the_chain_are_taken_into_it_once() {
        database.jdbi().useHandle(handle -> {
            for (String kind : List.of("ASKED", "STARTED", "RESULT")) {
                handle.execute(
                        "insert into change_event_early (change_id, kind, at, person, channel, content)"
                                + " values ('ONE', ?, 0, 'U0ANN', 'C0DESK', '{\"version\":1}')",
                        kind);
            }
        });

        ledger.adoptEarly();
        ledger.adoptEarly();

        assertThat(ledger.of("ONE"))
                .extracting(Event::kind)
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.RESULT);
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
