package dev.sluice.audit.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.JdbiRemover;
import dev.sluice.audit.Posted;
import dev.sluice.audit.RefusalAlarm;
import dev.sluice.audit.checkpoint.Checkpoint;
import dev.sluice.audit.checkpoint.Checkpoints;
import dev.sluice.audit.verify.Books;
import dev.sluice.database.Database;
import dev.sluice.database.DatabaseUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger's own news are told once, on either database, whatever comes in between. */
abstract class NoticesContract {
    private final Database database;
    private final JdbiLedger ledger;
    private final JdbiNotices notices;
    private Instant now = Books.MORNING;

    NoticesContract(DatabaseUrl url) {
        database = Database.open(url);
        ledger = new JdbiLedger(database.jdbi(), new JdbiRefusals(RefusalAlarm.USUAL));
        notices = new JdbiNotices(database.jdbi(), ledger);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JdbiDailyCheckpoint daily() {
        var checkpoints = new Checkpoints(ledger, Books.KEY, () -> now);
        return new JdbiDailyCheckpoint(database.jdbi(), ledger, checkpoints, () -> now);
    }

    @Test
    void a_day_has_one_checkpoint_however_many_processes_make_it() throws Exception {
        ledger.append(Books.event(1));
        var pool = Executors.newFixedThreadPool(4);
        long made = 0;
        try {
            List<Callable<Boolean>> all =
                    List.of(daily()::runOnce, daily()::runOnce, daily()::runOnce, daily()::runOnce);
            for (var one : pool.invokeAll(all)) {
                made += one.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }

        assertThat(made).isOne();
        JdbiDailyCheckpoint again = daily();
        assertThat(again.runOnce()).isFalse();
        assertThat(again.runOnce()).isFalse();
        Notice notice = notices.nextDue(now).orElseThrow();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.CHECKPOINT);
        assertThat(Checkpoint.read(Objects.requireNonNull(notice.entry()).content()))
                .hasValueSatisfying(one -> assertThat(one.seq()).isOne());
        now = now.plus(Duration.ofDays(1));
        assertThat(again.runOnce()).isTrue();
        assertThat(ledger.find(3))
                .hasValueSatisfying(entry -> assertThat(entry.kind()).isEqualTo("CHECKPOINT"));
    }

    @Test
    void a_burst_of_refusals_is_one_notice_and_another_one_later_is_a_second() {
        for (int i = 0; i < 9; i++) {
            refuse("U0EVE", i);
            refuse("U0ANN", i * 4);
        }
        assertThat(raised()).containsExactly("U0EVE 5");

        refuse("U0EVE", 17);
        assertThat(raised()).containsExactly("U0EVE 5");
        for (int i = 0; i < 5; i++) {
            refuse("U0EVE", 60 + i);
        }
        assertThat(raised()).containsExactly("U0EVE 5", "U0EVE 5");
    }

    @Test
    void without_the_alarm_and_for_other_events_nobody_is_told() {
        var silent = new JdbiLedger(database.jdbi(), new JdbiRefusals(RefusalAlarm.OFF));
        for (int i = 0; i < 9; i++) {
            silent.append(refusal("U0EVE", i));
            ledger.append(Books.event(i));
            ledger.append(refusal("", i));
        }

        assertThat(raised()).isEmpty();
    }

    @Test
    void who_is_erased_is_not_named_by_a_notice() {
        for (int i = 0; i < 5; i++) {
            refuse("U0EVE", i);
        }

        String name = new JdbiRemover(database.jdbi(), ledger, () -> now).erase("U0EVE");

        assertThat(raised()).containsExactly(name + " 5");
    }

    @Test
    void a_notice_is_tried_until_it_is_posted_and_remembered_then() {
        daily().runOnce();
        var outcomes = new ArrayList<>(List.of(
                Noticeboard.Outcome.later(Duration.ofSeconds(30), "Slack answered 429", false),
                Noticeboard.Outcome.later(Duration.ofSeconds(30), "no answer", true),
                Noticeboard.Outcome.done(new Posted("C0AUDIT", "5.0", null, 1, "ab"))));
        var tried = new ArrayList<Boolean>();
        var courier = new NoticeCourier(
                notices,
                notice -> {
                    tried.add(notice.triedAt() != null);
                    if (tried.size() == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return outcomes.remove(0);
                },
                () -> now);

        for (int i = 0; i < 4; i++) {
            assertThat(courier.deliverOnce()).isTrue();
            assertThat(courier.deliverOnce()).isFalse();
            now = now.plusSeconds(60);
        }

        assertThat(tried).containsExactly(false, true, false, true);
        assertThat(courier.deliverOnce()).isFalse();
        assertThat(new JdbiMessages(database.jdbi()).at("C0AUDIT", "5.0")).isPresent();
    }

    private void refuse(String person, int minute) {
        ledger.append(refusal(person, minute));
    }

    private static Event refusal(String person, int minute) {
        Instant at = Books.MORNING.plus(Duration.ofMinutes(minute));
        return new Event(null, Event.Kind.REFUSED, at, person, "C0DESK", "{}");
    }

    private List<String> raised() {
        var all = new ArrayList<String>();
        Instant later = now.plus(Duration.ofDays(9));
        Optional<Notice> due = notices.nextDue(later);
        var seen = new ArrayList<Notice>();
        while (due.isPresent()) {
            seen.add(due.get());
            all.add(due.get().subject() + " " + due.get().number());
            notices.postponed(due.get(), later.plusSeconds(1), false);
            due = notices.nextDue(later);
        }
        seen.forEach(notice -> notices.postponed(notice, notice.raisedAt(), false));
        return all;
    }
}
