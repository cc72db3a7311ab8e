package dev.sluice.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questions about the past are answered newest first, with the message to look at, on either database. */
abstract class HistoryContract {
    private final Books books;
    private final JdbiHistory history;

    HistoryContract(DatabaseUrl url) {
        books = new Books(url);
        books.add(0, 20);
        history = new JdbiHistory(books.jdbi());
    }

    @AfterEach
    void close() {
        books.close();
    }

    private List<Long> asked(
            @Nullable String flow,
            @Nullable String person,
            @Nullable Instant since,
            @Nullable String outcome,
            int most) {
        return history.latest(new Filter(flow, person, since, null, outcome), most).stream()
                .map(row -> row.entry().seq())
                .toList();
    }

    @Test
    void the_newest_come_first_and_no_more_than_asked_for() {
        assertThat(asked(null, null, null, null, 3)).containsExactly(20L, 19L, 18L);
        assertThat(asked(null, null, null, null, 99)).hasSize(20);
    }

    @Test
    void they_are_of_the_flow_the_person_the_time_and_the_outcome() {
        assertThat(asked("1003", null, null, null, 9)).containsExactly(17L, 10L, 3L);
        assertThat(asked("100", null, null, null, 9)).isEmpty();
        assertThat(asked(null, "U0ANN1", null, null, 9)).containsExactly(17L, 12L, 7L, 2L);
        assertThat(asked("1003", "U0ANN4", null, null, 9)).containsExactly(10L);
        assertThat(asked(null, null, Books.MORNING.plusSeconds(18), null, 9)).containsExactly(20L, 19L);
        assertThat(asked(null, null, Books.MORNING.plus(Duration.ofDays(9)), null, 9))
                .isEmpty();
        assertThat(asked("1003", null, null, "SUCCEEDED", 9)).containsExactly(17L, 3L);
        assertThat(asked(null, null, null, "queued", 2)).containsExactly(19L, 16L);
    }

    @Test
    void each_has_the_message_that_tells_of_it() {
        post("1.0", null, 20);
        post("2.0", "1.0", 20);

        HistoryRow row =
                history.latest(new Filter(null, null, null, null, null), 1).get(0);

        assertThat(row.message()).isNotNull();
        assertThat(row.message()).extracting(Posted::ts).isEqualTo("2.0");
        assertThat(row.flow()).isEqualTo("1006");
        assertThat(row.outcome()).isEqualTo("SUCCEEDED");
        assertThat(history.latest(new Filter(null, null, null, null, null), 2)
                        .get(1)
                        .message())
                .isNull();
    }

    @Test
    void an_event_that_nothing_tells_of_has_the_newest_message_about_its_change() {
        books.jdbi().useHandle(handle -> handle.execute("""
                insert into change (id, version, state, account, operation, requester, team, channel, submission, flow,
                                    base, wanted, reason, digest, asked_at, run_after, attempts, sends)
                values ('ONE', 1, 'QUEUED', '1', 'ModifyFlow', 'U0ANN', 'T0SHOP', 'C0DESK', 's1', '1001', '{}', '{}',
                        '', '', 0, 0, 0, 0)"""));
        long told = append(Event.Kind.ASKED);
        post("3.0", null, told);
        append(Event.Kind.STARTED);

        assertThat(history.latest(new Filter(null, null, null, null, null), 1))
                .singleElement()
                .extracting(HistoryRow::message)
                .extracting(message -> message == null ? "" : message.ts())
                .isEqualTo("3.0");
    }

    private long append(Event.Kind kind) {
        return books.ledger()
                .append(new Event("ONE", kind, Books.MORNING.plusSeconds(60), "U0ANN", "C0DESK", "{}"))
                .seq();
    }

    private void post(String ts, @Nullable String thread, long seq) {
        books.jdbi().useHandle(handle -> JdbiMessages.posted(handle, new Posted("C0DESK", ts, thread, seq, "ab")));
    }
}
