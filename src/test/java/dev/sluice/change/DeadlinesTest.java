package dev.sluice.change;

import static dev.sluice.change.ApprovalsTest.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.audit.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What time does to changes that wait. The clock begins on a Monday at 9:00 UTC. */
class DeadlinesTest {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private final Workbench bench;

    DeadlinesTest(@TempDir Path folder) {
        bench = new Workbench(folder);
        bench.withApprovals(2);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothing_happens_before_its_time() {
        bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofMinutes(59));

        assertThat(bench.deadlines().runOnce()).isFalse();
    }

    @Test
    void those_who_have_not_decided_are_reminded_with_growing_pauses() {
        Change change = bench.propose(Samples.proposal("s1"));
        done(bench.approvals().approve(change.id(), change.digest(), Samples.BOB));

        List<Instant> reminders = remindersWithin(change, Duration.ofHours(6));

        Instant asked = change.askedAt();
        assertThat(reminders).containsExactly(asked.plus(Duration.ofHours(1)), asked.plus(Duration.ofHours(3)));
        assertThat(last(change).content()).contains("\"mentioned\":[\"U0CHO\"]");
    }

    @Test
    void whoever_wants_no_reminders_is_not_mentioned_in_any() {
        bench.preferences.put(Samples.CHO, Preference.USUAL.reminded(false));
        Change change = bench.propose(Samples.proposal("s1"));

        assertThat(remindersWithin(change, Duration.ofHours(2))).hasSize(1);
        assertThat(last(change).content()).contains("\"mentioned\":[\"U0BOB\"]");

        bench.preferences.put(Samples.BOB, Preference.USUAL.reminded(false));
        assertThat(remindersWithin(change, Duration.ofHours(5))).hasSize(1);
    }

    @Test
    void nobody_is_reminded_outside_working_hours() {
        bench.settings = new ApprovalSettings(
                Duration.ofDays(9),
                Duration.ofHours(1),
                null,
                null,
                Duration.ofMinutes(30),
                WorkingHours.USUAL,
                Mention.APPROVERS,
                Map.of());
        bench.people.put(new Person(
                Samples.BOB, Samples.TEAM, Standing.MEMBER, Set.of(Policies.APPROVERS), ZoneId.of("Asia/Tokyo")));
        bench.people.put(new Person(
                Samples.CHO, Samples.TEAM, Standing.MEMBER, Set.of(Policies.APPROVERS), ZoneId.of("Asia/Tokyo")));
        Change change = bench.propose(Samples.proposal("s1"));

        List<Instant> reminders = remindersWithin(change, Duration.ofHours(20));

        assertThat(reminders)
                .containsExactly(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-03T02:00:00Z"));
    }

    @Test
    void a_change_that_nobody_decides_expires_once() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofHours(8));

        while (bench.deadlines().runOnce()) {
            Thread.onSpinWait();
        }

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.EXPIRED);
        assertThat(bench.events(change)).containsOnlyOnce(Event.Kind.EXPIRED);
        bench.clock.advance(Duration.ofDays(30));
        assertThat(bench.deadlines().runOnce()).isFalse();
    }

    @Test
    void a_second_group_is_told_once() {
        bench.settings = new ApprovalSettings(
                Duration.ofHours(8),
                Duration.ofHours(1),
                Duration.ofHours(2),
                "S0LEADS",
                Duration.ofMinutes(30),
                WorkingHours.USUAL,
                Mention.NOBODY,
                Map.of());
        Change change = bench.propose(Samples.proposal("s1"));

        remindersWithin(change, Duration.ofHours(7));

        assertThat(bench.events(change)).containsOnlyOnce(Event.Kind.ESCALATED);
    }

    @Test
    void a_claim_lapses() {
        Change change = bench.propose(Samples.proposal("s1"));
        done(bench.approvals().claim(change.id(), Samples.BOB));
        bench.clock.advance(Duration.ofMinutes(30));

        bench.deadlines().runOnce();

        assertThat(bench.now(change).consent().claim()).isNull();
        assertThat(last(change).kind()).isEqualTo(Event.Kind.RELEASED);
    }

    @Test
    void a_review_nags_until_somebody_has_looked() {
        Change change = bench.propose(Samples.proposal("s1"));
        done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));
        bench.runAllDue();

        assertThat(remindersWithin(change, Duration.ofHours(8))).hasSize(3);

        done(bench.approvals().review(change.id(), Samples.CHO, ""));
        assertThat(remindersWithin(change, Duration.ofDays(9))).hasSize(3);
    }

    @Test
    void a_review_that_is_due_waits_until_the_change_has_ended() {
        bench.cams.writes(ScriptedCams.Fate.throttled());
        Change change = bench.propose(Samples.proposal("s1"));
        done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));

        assertThat(remindersWithin(change, Duration.ofHours(3))).isEmpty();

        bench.runToTheEnd(change);
        assertThat(remindersWithin(change, Duration.ofHours(3))).isNotEmpty();
    }

    @Test
    void whoever_is_not_known_is_reminded_rather_than_forgotten() {
        Change change = bench.propose(Samples.proposal("s1"));
        bench.people.fallSilent();

        remindersWithin(change, Duration.ofHours(7));

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        bench.clock.advance(Duration.ofHours(1));
        while (bench.deadlines().runOnce()) {
            Thread.onSpinWait();
        }
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.EXPIRED);
    }

    /** Lets time pass in steps of a minute, and tells when there was a reminder. */
    private List<Instant> remindersWithin(Change change, Duration time) {
        Instant end = bench.clock.instant().plus(time);
        while (bench.clock.instant().isBefore(end)) {
            bench.clock.advance(Duration.ofMinutes(1));
            bench.deadlines().runOnce();
        }
        return bench.ledger.of(change.id().value()).stream()
                .filter(event -> event.kind() == Event.Kind.REMINDED)
                .map(Event::at)
                .toList();
    }

    private Event last(Change change) {
        List<Event> events = bench.ledger.of(change.id().value());
        return events.get(events.size() - 1);
    }
}
