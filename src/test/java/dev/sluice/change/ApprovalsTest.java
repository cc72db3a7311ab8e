package dev.sluice.change;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do about a change that waits: what counts, what does not, and what is told why. */
class ApprovalsTest {
    private final Workbench bench;
    private Change change;

    ApprovalsTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @BeforeEach
    void ask() {
        bench.withApprovals(2);
        change = bench.propose(Samples.proposal("s1"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void the_last_approval_needed_queues_the_change_and_it_runs_once() {
        Change once = done(approve(Samples.BOB));
        assertThat(once.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(bench.wakeUps).isZero();

        Change twice = done(approve(Samples.CHO));

        assertThat(twice.state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.wakeUps).isEqualTo(1);
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.events(change))
                .containsExactly(
                        Event.Kind.ASKED,
                        Event.Kind.APPROVED,
                        Event.Kind.APPROVED,
                        Event.Kind.STARTED,
                        Event.Kind.STARTED,
                        Event.Kind.RESULT);
    }

    @Test
    void the_same_person_counts_once() {
        approve(Samples.BOB);

        assertThat(why(approve(Samples.BOB))).isEqualTo(Outcome.Why.ALREADY_APPROVED);
        assertThat(bench.now(change).consent().approvals()).hasSize(1);
    }

    @Test
    void a_code_takes_the_place_of_a_click() {
        Consent clicked = Consent.wanted(2, Due.NEVER).approvedBy(Samples.BOB, Instant.EPOCH, Proof.CLICK);
        Consent coded = clicked.approvedBy(Samples.BOB, Instant.EPOCH, Proof.CODE);

        assertThat(clicked.isApprovedBy(Samples.BOB, Proof.CODE)).isFalse();
        assertThat(coded.approvals()).containsExactly(new Approval(Samples.BOB, Instant.EPOCH, Proof.CODE));
        assertThat(coded.isApprovedBy(Samples.BOB, Proof.CLICK)).isTrue();
    }

    @Test
    void nobody_approves_or_rejects_what_they_ask_for_whatever_the_policies_say() {
        bench.people.add(Samples.ANN, Standing.MEMBER, Policies.APPROVERS);

        assertThat(why(approve(Samples.ANN))).isEqualTo(Outcome.Why.OWN_CHANGE);
        assertThat(why(reject(Samples.ANN))).isEqualTo(Outcome.Why.OWN_CHANGE);
    }

    @Test
    void whoever_may_not_approve_is_told_why_and_nothing_changes() {
        Outcome.Refused refused = refused(approve(Samples.DAN));

        assertThat(refused.why()).isEqualTo(Outcome.Why.NOT_ALLOWED);
        assertThat(refused.verdict())
                .extracting(verdict -> verdict.sentence().inEnglish(), as(STRING))
                .contains("may not approve this change of flow 1001");
        assertThat(bench.now(change)).isEqualTo(change);
    }

    @Test
    void a_right_that_was_lost_a_moment_ago_is_lost() {
        bench.people.add(Samples.BOB, Standing.MEMBER);

        assertThat(why(approve(Samples.BOB))).isEqualTo(Outcome.Why.NOT_ALLOWED);
    }

    @Test
    void while_nobody_knows_who_somebody_is_nothing_counts() {
        bench.people.fallSilent();

        assertThat(why(approve(Samples.BOB))).isEqualTo(Outcome.Why.UNAVAILABLE);
        assertThat(bench.now(change)).isEqualTo(change);
    }

    @Test
    void what_was_shown_must_be_what_it_is() {
        Outcome outcome = bench.approvals().approve(change.id(), "another digest", Samples.BOB);

        assertThat(why(outcome)).isEqualTo(Outcome.Why.OUTDATED);
    }

    @Test
    void a_change_that_is_not_there_is_told() {
        var other = new ChangeId("0000000000000");

        assertThat(why(bench.approvals().approve(other, change.digest(), Samples.BOB)))
                .isEqualTo(Outcome.Why.UNKNOWN_CHANGE);
    }

    @Test
    void one_no_ends_it_and_later_clicks_are_told_so() {
        Change rejected = done(reject(Samples.BOB));

        assertThat(rejected.state()).isEqualTo(ChangeState.REJECTED);
        assertThat(rejected.consent().closing()).isEqualTo(new Closing(Samples.BOB, "not now"));
        Outcome.Refused late = refused(approve(Samples.CHO));
        assertThat(late.why()).isEqualTo(Outcome.Why.DECIDED);
        assertThat(late.change()).isEqualTo(rejected);
        assertThat(done(reject(Samples.BOB))).as("the same form again").isEqualTo(rejected);
        assertThat(why(reject(Samples.CHO))).isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.approvals().reject(change.id(), "another digest", Samples.BOB, "not now")))
                .isEqualTo(Outcome.Why.DECIDED);
        bench.runAllDue();
        assertThat(bench.cams.effects).isEmpty();
    }

    @Test
    void of_two_who_press_at_the_same_time_both_count_once() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            Callable<Outcome> bob = () -> approve(Samples.BOB);
            Callable<Outcome> cho = () -> approve(Samples.CHO);
            for (var outcome : pool.invokeAll(List.of(bob, cho, bob, cho, bob, cho))) {
                outcome.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.events(change)).containsExactly(Event.Kind.ASKED, Event.Kind.APPROVED, Event.Kind.APPROVED);
    }

    @Test
    void an_approver_who_lost_the_right_before_the_run_no_longer_counts() {
        approve(Samples.BOB);
        approve(Samples.CHO);
        var eve = new UserId("U0EVE");
        bench.people.add(eve, Standing.MEMBER, Policies.APPROVERS);
        bench.people.add(Samples.BOB, Standing.DEACTIVATED);
        bench.announcements();

        bench.runAllDue();

        Change reopened = bench.now(change);
        assertThat(reopened.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(reopened.consent().approvals()).extracting(Approval::who).containsExactly(Samples.CHO);
        assertThat(bench.announcements()).containsExactly(News.CARD, News.STEP);
        assertThat(bench.cams.effects).isEmpty();
        assertThat(done(approve(eve)).state()).isEqualTo(ChangeState.QUEUED);
    }

    @Test
    void a_policy_that_asks_for_more_before_the_run_reopens_the_change() {
        approve(Samples.BOB);
        approve(Samples.CHO);
        bench.access.replace(Policies.approvals(3));
        bench.people.add(new UserId("U0EVE"), Standing.MEMBER, Policies.APPROVERS);

        bench.runAllDue();

        assertThat(bench.now(change).state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(bench.now(change).consent().needed()).isEqualTo(3);
    }

    @Test
    void a_claim_shows_who_is_looking_and_keeps_nobody_from_deciding() {
        done(bench.approvals().claim(change.id(), Samples.BOB));

        Outcome.Refused second = refused(bench.approvals().claim(change.id(), Samples.CHO));

        assertThat(second.why()).isEqualTo(Outcome.Why.CLAIMED);
        assertThat(bench.now(change).consent().claim()).extracting(Claim::who).isEqualTo(Samples.BOB);
        assertThat(done(approve(Samples.CHO)).consent().approvals()).hasSize(1);
    }

    @Test
    void a_claim_is_given_up_by_whoever_holds_it() {
        done(bench.approvals().claim(change.id(), Samples.BOB));

        assertThat(why(bench.approvals().release(change.id(), Samples.CHO))).isEqualTo(Outcome.Why.NOT_YOURS);
        assertThat(done(bench.approvals().release(change.id(), Samples.BOB))
                        .consent()
                        .claim())
                .isNull();
    }

    @Test
    void an_emergency_is_reviewed_by_somebody_else() {
        done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "customers can't sign up"));
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);

        assertThat(why(bench.approvals().review(change.id(), Samples.ANN, ""))).isEqualTo(Outcome.Why.OWN_CHANGE);
        assertThat(why(bench.approvals().review(change.id(), Samples.DAN, ""))).isEqualTo(Outcome.Why.NOT_ALLOWED);
        Change reviewed = done(bench.approvals().review(change.id(), Samples.BOB, "fine"));

        assertThat(reviewed.consent().emergency())
                .extracting(Emergency::reviewer)
                .isEqualTo(Samples.BOB);
        assertThat(why(bench.approvals().review(change.id(), Samples.CHO, ""))).isEqualTo(Outcome.Why.DECIDED);
        bench.clock.advance(Duration.ofDays(30));
        assertThat(bench.deadlines().runOnce()).isFalse();
    }

    @Test
    void what_was_decided_is_not_released_and_what_ran_with_approvals_is_not_reviewed() {
        done(bench.approvals().claim(change.id(), Samples.BOB));
        done(reject(Samples.CHO));

        assertThat(why(bench.approvals().release(change.id(), Samples.BOB))).isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.approvals().review(change.id(), Samples.BOB, ""))).isEqualTo(Outcome.Why.DECIDED);
    }

    @Test
    void nobody_can_release_what_nobody_holds() {
        assertThat(why(bench.approvals().release(change.id(), Samples.BOB))).isEqualTo(Outcome.Why.NOT_YOURS);
    }

    @Test
    void in_a_freeze_the_last_approval_is_refused_with_the_reason() {
        done(approve(Samples.BOB));
        bench.access.replace(Policies.frozen(2));

        Outcome.Refused refused = refused(approve(Samples.CHO));

        assertThat(refused.verdict())
                .extracting(verdict -> verdict.sentence().inEnglish(), as(STRING))
                .contains("Freeze, statement 1");
        assertThat(bench.now(change).consent().approvals()).hasSize(1);
    }

    @Test
    void an_approver_who_left_before_the_next_one_pressed_no_longer_counts() {
        done(approve(Samples.BOB));
        bench.people.beforeNextAnswer(() -> bench.people.forget(Samples.BOB));

        assertThat(done(approve(Samples.CHO)).consent().approvals())
                .extracting(Approval::who)
                .containsExactly(Samples.CHO);
    }

    private Outcome approve(UserId who) {
        return bench.approvals().approve(change.id(), change.digest(), who);
    }

    private Outcome reject(UserId who) {
        return bench.approvals().reject(change.id(), change.digest(), who, "not now");
    }

    static Change done(Outcome outcome) {
        return outcome.match(Outcome.Done::change, refused -> {
            throw new AssertionError(refused);
        });
    }

    static Outcome.Refused refused(Outcome outcome) {
        return outcome.match(
                done -> {
                    throw new AssertionError(done);
                },
                refused -> refused);
    }

    static Outcome.Why why(Outcome outcome) {
        return refused(outcome).why();
    }
}
