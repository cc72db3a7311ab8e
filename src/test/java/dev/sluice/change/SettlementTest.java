package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.change.ScriptedCams.Fate;
import dev.sluice.flow.Flow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a write whose answer was lost: the flow is read back, and only then anything else happens. */
class SettlementTest {
    private final Workbench bench;

    SettlementTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        bench.close();
    }

    @Test
    void a_lost_answer_is_unknown_and_the_asker_is_told() {
        bench.cams.writes(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));

        bench.runAllDue();

        Change unknown = bench.now(change);
        assertThat(unknown.state()).isEqualTo(ChangeState.UNKNOWN);
        assertThat(unknown.progress().sentAt()).isEqualTo(bench.clock.instant());
        assertThat(unknown.progress().result()).isNull();
        assertThat(bench.events(change))
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.UNANSWERED);
        assertThat(bench.newsToTell).isOne();
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED);
    }

    @Test
    void new_values_mean_that_it_was_carried_out() {
        bench.cams.writes(Fate.answerLost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        bench.clock.advance(Duration.ofSeconds(1));

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.foundDone("REQ-3", bench.cams.flow(Samples.DRAFT.id())));
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.events(change)).endsWith(Event.Kind.UNANSWERED, Event.Kind.RESULT);
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED, News.RESULT);
    }

    @Test
    void old_values_mean_waiting_for_half_a_minute_and_then_sending_once_more() {
        bench.cams.writes(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        Instant sent = bench.clock.instant();

        while (bench.now(change).state() == ChangeState.UNKNOWN) {
            assertThat(bench.cams.calls).containsOnlyOnce("ModifyFlow");
            bench.runWhenDue(change);
        }

        assertThat(Duration.between(sent, bench.clock.instant())).isEqualTo(Duration.ofSeconds(30));
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).progress().sends()).isEqualTo(2);
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.events(change))
                .endsWith(Event.Kind.WAITING, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.RESULT);
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED, News.RESULT);
    }

    @Test
    void a_write_that_arrives_late_is_not_sent_again() {
        bench.cams.writes(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        bench.runWhenDue(change);
        Flow base = Samples.DRAFT;
        bench.cams.with(
                new Flow(base.id(), base.space(), "Welcome v2", base.categories(), base.status(), base.endpointUri()));

        bench.runToTheEnd(change);

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.calls).containsOnlyOnce("ModifyFlow");
    }

    @Test
    void lost_twice_has_failed() {
        bench.cams.writes(Fate.lost(), Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));

        Change ended = bench.runToTheEnd(change);

        assertThat(ended.state()).isEqualTo(ChangeState.FAILED);
        assertThat(ended.progress().result()).isNotNull().satisfies(result -> {
            assertThat(result.code()).isEqualTo("Sluice.NoAnswer");
            assertThat(result.readBack()).isTrue();
            assertThat(result.found()).isEqualTo(Samples.DRAFT);
        });
        assertThat(bench.cams.calls.stream().filter("ModifyFlow"::equals)).hasSize(2);
        assertThat(bench.cams.effects).isEmpty();
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED, News.UNANSWERED, News.RESULT);
    }

    @Test
    void a_throttled_write_does_not_count_as_lost() {
        bench.cams.writes(Fate.throttled(), Fate.throttled(), Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));

        Change ended = bench.runToTheEnd(change);

        assertThat(ended.state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
    }

    @Test
    void other_values_mean_that_somebody_else_was_there_and_a_person_must_look() {
        bench.cams.writes(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        Flow base = Samples.DRAFT;
        var other = new Flow(base.id(), base.space(), "Hello", base.categories(), base.status(), base.endpointUri());
        bench.cams.with(other);

        Change ended = bench.runToTheEnd(change);

        assertThat(ended.state()).isEqualTo(ChangeState.FAILED);
        assertThat(ended.progress().result()).isEqualTo(Drift.afterNoAnswer("REQ-3", other));
        assertThat(bench.cams.effects).isEmpty();
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED, News.RESULT);
    }

    @Test
    void rights_are_decided_again_before_it_is_sent_once_more() {
        bench.cams.writes(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        bench.access.replace(Policies.everybody(Policies.READ));

        Change ended = bench.runToTheEnd(change);

        assertThat(ended.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(bench.cams.effects).isEmpty();
    }

    @Test
    void while_cams_cannot_be_read_it_stays_open_and_people_are_told_so_once() {
        bench.cams
                .reads(call -> call.get())
                .reads(Collections.nCopies(14, Fate.unavailable()).toArray(Fate[]::new))
                .writes(Fate.answerLost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        Instant sent = bench.clock.instant();
        for (int look = 1; look <= 14; look++) {
            bench.runWhenDue(change);
        }

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.UNKNOWN);
        assertThat(Duration.between(sent, bench.clock.instant())).isGreaterThan(Duration.ofMinutes(6));
        assertThat(bench.now(change).progress().runAfter())
                .isEqualTo(bench.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(bench.announcements()).containsExactly(News.UNANSWERED, News.OPEN);
        assertThat(bench.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void our_own_write_that_lands_late_is_a_success() {
        Flow base = Samples.DRAFT;
        bench.cams.writes(Fate.lost(), Fate.throttled());
        Change change = bench.propose(Samples.proposal("s1"));
        while (bench.cams.calls.stream().filter("ModifyFlow"::equals).count() < 2) {
            bench.runWhenDue(change);
        }
        bench.cams.with(
                new Flow(base.id(), base.space(), "Welcome v2", base.categories(), base.status(), base.endpointUri()));

        bench.runWhenDue(change);

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).progress().result())
                .extracting(Result::readBack)
                .isEqualTo(true);
    }

    @Test
    void an_unreadable_reading_settles_nothing() {
        bench.cams.reads(call -> call.get(), Fate.lost()).writes(Fate.answerLost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();

        bench.runWhenDue(change);

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.UNKNOWN);
        assertThat(bench.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
    }

    @Test
    void a_stop_during_the_reading_back_leaves_it_to_the_next_runner() {
        bench.cams.reads(call -> call.get(), Fate.interrupted()).writes(Fate.answerLost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        Change before = bench.now(change);
        bench.clock.advanceTo(before.progress().runAfter());

        bench.runner().runOnce();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.now(change)).isEqualTo(before);
        assertThat(bench.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
    }
}
