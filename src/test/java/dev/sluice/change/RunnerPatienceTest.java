package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.change.ScriptedCams.Fate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What might pass: the limit, CAMS away, Slack silent, a stop. The change waits, and people hear of it once. */
class RunnerPatienceTest {
    private final Workbench bench;

    RunnerPatienceTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        bench.close();
    }

    @Test
    void a_throttled_write_waits_longer_each_time_and_then_succeeds() {
        bench.cams.writes(Fate.throttled(), Fate.throttled(), Fate.throttled());
        Change change = bench.propose(Samples.proposal("s1"));

        List<Duration> pauses = pausesUntilTheEnd(change);

        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.announcements()).containsExactly(News.WAITING, News.RESULT);
    }

    @Test
    void a_write_that_stays_throttled_has_failed_after_four_minutes() {
        bench.cams.writes(Collections.nCopies(19, Fate.throttled()).toArray(Fate[]::new));
        Change change = bench.propose(Samples.proposal("s1"));

        List<Duration> pauses = pausesUntilTheEnd(change);

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 15L, 30L, 60L, 60L, 60L);
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.FAILED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.failed("System.LimitControl", "over the limit", "REQ-REFUSED"));
        assertThat(bench.cams.effects).isEmpty();
        assertThat(bench.announcements()).containsExactly(News.WAITING, News.RESULT);
    }

    @Test
    void a_reading_that_stays_impossible_has_failed_after_four_minutes() {
        bench.cams.reads(Collections.nCopies(19, Fate.unavailable()).toArray(Fate[]::new));
        Change change = bench.propose(Samples.proposal("s1"));

        List<Duration> pauses = pausesUntilTheEnd(change);

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 15L, 30L, 60L, 60L, 60L);
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.FAILED);
        assertThat(bench.now(change).progress().result())
                .isEqualTo(Result.failed("Sluice.Unreachable", "connection refused", "REQ-REFUSED"));
        assertThat(bench.cams.calls).containsOnly("GetFlow");
    }

    @Test
    void while_it_waits_it_is_in_the_queue_and_left_alone() {
        bench.cams.writes(Fate.throttled());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();

        bench.clock.advance(Duration.ofMillis(999));

        assertThat(bench.runner().runOnce()).isFalse();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.now(change).progress().sentAt()).isNull();
        assertThat(bench.now(change).progress().sends()).isZero();
        assertThat(bench.events(change))
                .containsExactly(Event.Kind.ASKED, Event.Kind.STARTED, Event.Kind.STARTED, Event.Kind.WAITING);
        assertThat(bench.announcements()).isEmpty();
    }

    @Test
    void a_reading_without_a_readable_answer_waits_too() {
        bench.cams.reads(Fate.lost());
        Change change = bench.propose(Samples.proposal("s1"));

        List<Duration> pauses = pausesUntilTheEnd(change);

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
    }

    @Test
    void nothing_is_sent_while_nobody_can_say_who_asks() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.people.fallSilent();
        for (int look = 0; look < 20; look++) {
            bench.runWhenDue(change);
        }

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.now(change).progress().runAfter())
                .isBetween(
                        bench.clock.instant().plusSeconds(1),
                        bench.clock.instant().plusSeconds(60));
        assertThat(bench.cams.calls).isEmpty();
        assertThat(bench.announcements()).isEmpty();
        bench.people.speakAgain();
        assertThat(bench.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
    }

    @Test
    void waiting_for_slack_does_not_use_up_the_patience_with_cams() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.people.fallSilent();
        for (int look = 0; look < 20; look++) {
            bench.runWhenDue(change);
        }
        bench.people.speakAgain();
        bench.cams.writes(Fate.throttled());

        assertThat(bench.runToTheEnd(change).state()).isEqualTo(ChangeState.SUCCEEDED);
    }

    @Test
    void a_stop_while_the_write_waits_for_its_turn_puts_the_change_back_at_once() {
        bench.cams.writes(Fate.interrupted());
        Change change = bench.propose(Samples.proposal("s1"));

        bench.runner().runOnce();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.now(change).progress().runAfter()).isEqualTo(bench.clock.instant());
        assertThat(bench.now(change).progress().sends()).isZero();
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
    }

    @Test
    void a_stop_while_the_reading_waits_for_its_turn_loses_nothing() {
        bench.cams.reads(Fate.interrupted());
        Change change = bench.propose(Samples.proposal("s1"));

        bench.runner().runOnce();

        assertThat(Thread.interrupted()).isTrue();
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.events(change)).contains(Event.Kind.WAITING);
    }

    @Test
    void a_stop_during_the_reading_after_a_write_keeps_its_result() {
        bench.cams.with(Samples.PUBLISHED).reads(call -> call.get(), Fate.interrupted());
        Change change = bench.propose(Samples.proposal("s1", Samples.PUBLISHED));

        bench.runner().runOnce();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).progress().result()).isEqualTo(Result.done("REQ-2", null));
    }

    /** Runs the change whenever it is due, and says how long it waited each time. */
    private List<Duration> pausesUntilTheEnd(Change change) {
        var pauses = new ArrayList<Duration>();
        bench.runAllDue();
        while (!bench.now(change).state().isFinal() && pauses.size() < 50) {
            pauses.add(Duration.between(
                    bench.clock.instant(), bench.now(change).progress().runAfter()));
            bench.runWhenDue(change);
        }
        return pauses;
    }
}
