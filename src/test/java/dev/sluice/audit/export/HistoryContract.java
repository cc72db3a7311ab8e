package dev.sluice.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.Posted;
import dev.sluice.audit.verify.Books;
import dev.sluice.database.DatabaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        for (int number = 0; number < 20; number++) {
            String id = "C" + number / 4;
            addChange(id);
            Event event = Books.event(number);
            books.ledger()
                    .append(new Event(id, event.kind(), event.at(), event.person(), event.channel(), event.content()));
        }
        history = new JdbiHistory(books.jdbi());
    }

    private void addChange(String id) {
        books.jdbi().useHandle(handle -> handle.createUpdate("""
                insert into change (id, version, state, account, operation, requester, team, channel, submission, flow,
                                    base, wanted, reason, digest, asked_at, run_after, attempts, sends)
                values (:id, 1, 'QUEUED', '1', 'ModifyFlow', 'U0ANN', 'T0SHOP', 'C0DESK', :id, '1001', '{}', '{}',
                        '', '', 0, 0, 0, 0)
                on conflict (submission) do nothing""").bind("id", id).execute());
    }

    @AfterEach
    void close() {
        books.close();
    }

    private List<String> asked(
            @Nullable String flow,
            @Nullable String person,
            @Nullable Instant since,
            @Nullable String outcome,
            int most) {
        var told = new ArrayList<String>();
        history.changes(new Filter(flow, person, since, null, outcome), hit -> {
            told.add(hit.changeId() + (hit.isCompacted() ? " perhaps" : ""));
            return told.size() < most;
        });
        return told;
    }

    @Test
    void the_newest_come_first_each_once_and_no_more_than_asked_for() {
        assertThat(asked(null, null, null, null, 3)).containsExactly("C4", "C3", "C2");
        assertThat(asked(null, null, null, null, 99)).containsExactly("C4", "C3", "C2", "C1", "C0");
    }

    @Test
    void they_are_of_the_flow_the_person_the_time_and_the_outcome() {
        assertThat(asked("1003", null, null, null, 9)).containsExactly("C4", "C2", "C0");
        assertThat(asked("100", null, null, null, 9)).isEmpty();
        assertThat(asked(null, "U0ANN1", null, null, 9)).containsExactly("C4", "C2", "C1", "C0");
        assertThat(asked("1003", "U0ANN4", null, null, 9)).containsExactly("C2");
        assertThat(asked(null, null, Books.MORNING.plusSeconds(15), null, 9)).containsExactly("C4", "C3");
        assertThat(asked(null, null, Books.MORNING.plus(Duration.ofDays(9)), null, 9))
                .isEmpty();
        assertThat(asked("1003", null, null, "SUCCEEDED", 9)).containsExactly("C4", "C0");
        assertThat(asked(null, null, null, "queued", 2)).containsExactly("C4", "C3");
    }

    @Test
    void what_was_compacted_may_be_of_any_flow_and_person_but_not_of_any_time() {
        new JdbiRemover(books.jdbi(), books.ledger(), () -> Books.MORNING.plus(Duration.ofDays(1)))
                .compact(Books.MORNING.plusSeconds(9));

        assertThat(asked("1003", null, null, null, 9)).containsExactly("C4", "C2", "C1 perhaps", "C0 perhaps");
        assertThat(asked(null, "U0ANN1", Books.MORNING.plusSeconds(8), null, 9)).containsExactly("C4", "C2");
        assertThat(asked(null, null, Books.MORNING.plusSeconds(8), "succeeded", 9))
                .containsExactly("C4", "C3", "C2");
    }

    @Test
    void events_of_no_change_are_none_of_its_history() {
        books.checkpoint();

        assertThat(asked(null, null, null, null, 1)).containsExactly("C4");
    }

    @Test
    void a_change_has_the_newest_message_that_tells_of_it() {
        post("1.0", null, 19);
        post("2.0", "1.0", 20);

        assertThat(history.messageAbout("C4")).get().extracting(Posted::ts).isEqualTo("2.0");
        assertThat(history.messageAbout("C3")).isEmpty();
    }

    private void post(String ts, @Nullable String thread, long seq) {
        books.jdbi().useHandle(handle -> JdbiMessages.posted(handle, new Posted("C0DESK", ts, thread, seq, "ab")));
    }
}
