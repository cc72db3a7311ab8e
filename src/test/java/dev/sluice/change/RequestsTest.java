package dev.sluice.change;

import static dev.sluice.change.ApprovalsTest.done;
import static dev.sluice.change.ApprovalsTest.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.audit.Event;
import dev.sluice.change.ScriptedCams.Fate;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do about what they asked for: withdraw, amend, break the glass. */
class RequestsTest {
    private final Workbench bench;

    RequestsTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_waits_for_approvals_is_withdrawn_by_whoever_asked() {
        Change change = awaiting();

        Change withdrawn = done(bench.requests().withdraw(change.id(), Samples.ANN));

        assertThat(withdrawn.state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(why(bench.approvals().approve(change.id(), change.digest(), Samples.BOB)))
                .isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.requests().withdraw(change.id(), Samples.ANN))).isEqualTo(Outcome.Why.DECIDED);
    }

    @Test
    void others_withdraw_only_where_the_policies_say_so() {
        Change change = awaiting();

        assertThat(why(bench.requests().withdraw(change.id(), Samples.DAN))).isEqualTo(Outcome.Why.NOT_ALLOWED);
        assertThat(done(bench.requests().withdraw(change.id(), Samples.BOB))
                        .consent()
                        .closing())
                .isEqualTo(new Closing(Samples.BOB, ""));
    }

    @Test
    void what_waits_for_cams_is_withdrawn_and_never_sent() {
        bench.cams.writes(Fate.throttled(), Fate.throttled());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.QUEUED);

        done(bench.requests().withdraw(change.id(), Samples.ANN));

        bench.clock.advance(Duration.ofHours(1));
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(bench.cams.effects).isEmpty();
        assertThat(bench.announcements()).containsExactly(News.RESULT);
    }

    @Test
    void what_may_have_been_sent_is_not_withdrawn() {
        bench.cams.writes(Fate.answerLost());
        Change change = bench.propose(Samples.proposal("s1"));
        bench.runner().runOnce();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.UNKNOWN);

        assertThat(why(bench.requests().withdraw(change.id(), Samples.ANN))).isEqualTo(Outcome.Why.TOO_LATE);
    }

    @Test
    void an_amendment_that_is_something_else_drops_the_approvals() {
        Change change = awaiting();
        done(bench.approvals().approve(change.id(), change.digest(), Samples.BOB));

        Change amended = done(amend(change, "Welcome v3", "better"));

        assertThat(amended.consent().approvals()).isEmpty();
        assertThat(amended.consent().revision()).isEqualTo(2);
        assertThat(amended.digest()).isNotEqualTo(change.digest());
        assertThat(why(bench.approvals().approve(change.id(), change.digest(), Samples.CHO)))
                .isEqualTo(Outcome.Why.OUTDATED);
        done(bench.approvals().approve(change.id(), amended.digest(), Samples.BOB));
        done(bench.approvals().approve(change.id(), amended.digest(), Samples.CHO));
        bench.runAllDue();
        assertThat(bench.cams.effects).extracting(FlowEdit::name).containsExactly("Welcome v3");
    }

    @Test
    void an_amendment_that_comes_to_the_same_keeps_the_approvals() {
        Change change = awaiting();
        done(bench.approvals().approve(change.id(), change.digest(), Samples.BOB));

        Change amended = done(amend(change, "Welcome v2", "a better reason"));

        assertThat(amended.digest()).isEqualTo(change.digest());
        assertThat(amended.consent().approvals()).extracting(Approval::who).containsExactly(Samples.BOB);
        assertThat(amended.proposal().reason()).isEqualTo("a better reason");
    }

    @Test
    void a_form_that_comes_twice_amends_once_and_is_answered_alike() {
        Change change = awaiting();
        bench.announcements();

        Change first = done(amend(change, "Welcome v3", "better"));
        Change again = done(amend(change, "Welcome v3", "better"));

        assertThat(again).isEqualTo(first).isEqualTo(bench.now(change));
        assertThat(bench.announcements()).containsExactly(News.CARD, News.STEP);
        done(bench.requests().withdraw(change.id(), Samples.ANN));
        assertThat(done(amend(change, "Welcome v3", "better")).state()).isEqualTo(ChangeState.WITHDRAWN);
    }

    @Test
    void a_form_that_comes_to_the_same_and_comes_twice_is_one_revision() {
        Change change = awaiting();

        done(amend(change, "Welcome v2", "a better reason"));
        Change again = done(amend(change, "Welcome v2", "a better reason"));

        assertThat(again.consent().revision()).isEqualTo(2);
        assertThat(why(bench.requests().amend(change.id(), change.digest(), Samples.BOB, again.proposal())))
                .isEqualTo(Outcome.Why.NOT_YOURS);
    }

    @Test
    void only_whoever_asked_amends() {
        Change change = awaiting();

        assertThat(why(bench.requests().amend(change.id(), change.digest(), Samples.BOB, change.proposal())))
                .isEqualTo(Outcome.Why.NOT_YOURS);
    }

    @Test
    void in_an_emergency_it_runs_without_approvals_and_everybody_is_told() {
        Change change = awaiting();
        bench.announcements();
        assertThat(bench.requests().mayBreakGlass(change)).isTrue();

        Change urgent = done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));

        assertThat(urgent.state()).isEqualTo(ChangeState.QUEUED);
        assertThat(bench.announcements()).containsExactly(News.CARD, News.STEP);
        bench.runAllDue();
        assertThat(bench.now(change).state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(bench.now(change).consent().isReviewDue()).isTrue();
        assertThat(bench.events(change)).contains(Event.Kind.EMERGENCY);
        assertThat(bench.ledger.of(change.id().value()))
                .filteredOn(event -> event.kind() == Event.Kind.EMERGENCY)
                .singleElement()
                .satisfies(event -> assertThat(event.content()).contains("\"mentioned\":[\"U0BOB\",\"U0CHO\"]"));
    }

    @Test
    void an_emergency_that_is_declared_twice_runs_once_and_is_answered_alike() {
        Change change = awaiting();
        Change urgent = done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));
        bench.runAllDue();

        Change again = done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));

        assertThat(again.consent().emergency()).isEqualTo(urgent.consent().emergency());
        assertThat(again.state()).isEqualTo(ChangeState.SUCCEEDED);
        assertThat(why(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "another reason")))
                .isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.requests().breakGlass(change.id(), "another digest", Samples.ANN, "on fire")))
                .isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.requests().breakGlass(change.id(), change.digest(), Samples.BOB, "on fire")))
                .isEqualTo(Outcome.Why.NOT_YOURS);
        assertThat(bench.cams.effects).hasSize(1);
    }

    @Test
    void without_such_a_policy_there_is_no_emergency() {
        Change change = awaiting();
        bench.access.replace(Policies.everybody(Policies.editIf("NumericGreaterThanEquals", "sluice:Approvals", "2")));

        assertThat(bench.requests().mayBreakGlass(change)).isFalse();
        assertThat(why(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire")))
                .isEqualTo(Outcome.Why.NOT_ALLOWED);
    }

    @Test
    void an_emergency_that_the_policies_allow_no_longer_is_an_ordinary_change_again() {
        Change change = awaiting();
        done(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire"));
        bench.access.replace(Policies.approvalsOnly(2));

        bench.runAllDue();

        Change reopened = bench.now(change);
        assertThat(reopened.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(reopened.consent().emergency()).isNull();
        assertThat(reopened.consent().isReviewDue()).isFalse();
        assertThat(bench.cams.effects).isEmpty();
    }

    @Test
    void an_amendment_that_takes_no_approval_runs_at_once() {
        Change change = awaiting();
        bench.access.replace(Policies.everybody(Policies.EDIT));

        Change amended = done(amend(change, "Welcome v3", ""));

        assertThat(amended.state()).isEqualTo(ChangeState.QUEUED);
        bench.runAllDue();
        assertThat(bench.cams.effects).extracting(FlowEdit::name).containsExactly("Welcome v3");
    }

    @Test
    void an_amendment_that_is_not_allowed_leaves_the_change_as_it_was() {
        Change change = awaiting();
        bench.access.replace(Policies.everybody(Policies.READ));
        assertThat(why(amend(change, "Welcome v3", ""))).isEqualTo(Outcome.Why.NOT_ALLOWED);
        bench.withApprovals(9);
        assertThat(why(amend(change, "Welcome v3", ""))).isEqualTo(Outcome.Why.NOT_ALLOWED);
        bench.people.fallSilent();
        assertThat(why(amend(change, "Welcome v3", ""))).isEqualTo(Outcome.Why.UNAVAILABLE);

        assertThat(bench.now(change)).isEqualTo(change);
    }

    @Test
    void what_was_decided_is_neither_amended_nor_urged() {
        Change change = awaiting();
        Change withdrawn = done(bench.requests().withdraw(change.id(), Samples.ANN));

        assertThat(why(amend(change, "Welcome v3", ""))).isEqualTo(Outcome.Why.DECIDED);
        assertThat(why(bench.requests().breakGlass(change.id(), change.digest(), Samples.ANN, "on fire")))
                .isEqualTo(Outcome.Why.DECIDED);
        assertThat(bench.requests().mayBreakGlass(withdrawn)).isFalse();
    }

    @Test
    void what_is_urged_must_be_what_was_shown_and_ones_own() {
        Change change = awaiting();

        assertThat(why(bench.requests().breakGlass(change.id(), "another digest", Samples.ANN, "on fire")))
                .isEqualTo(Outcome.Why.OUTDATED);
        assertThat(why(bench.requests().breakGlass(change.id(), change.digest(), Samples.BOB, "on fire")))
                .isEqualTo(Outcome.Why.NOT_YOURS);
    }

    @Test
    void the_second_of_two_changes_to_one_flow_runs_after_the_first_and_is_compared_with_what_it_left() {
        bench.cams.writes(Fate.throttled());
        Change first = bench.propose(Samples.proposal("s1"));
        bench.clock.advance(Duration.ofMillis(5));
        Change second = bench.propose(new Proposal(
                new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, "s2"),
                Samples.ACCOUNT,
                Samples.DRAFT,
                edit("Willkommen"),
                ""));
        assertThat(bench.store.openOn(Samples.ACCOUNT, Samples.DRAFT.id())).containsExactly(first, second);

        bench.runAllDue();
        assertThat(bench.now(second).state()).isEqualTo(ChangeState.QUEUED);
        bench.runToTheEnd(first);

        assertThat(bench.runToTheEnd(second).state()).isEqualTo(ChangeState.STALE);
        assertThat(bench.cams.effects).extracting(FlowEdit::name).containsExactly("Welcome v2");
    }

    private Change awaiting() {
        bench.withApprovals(2);
        return bench.propose(Samples.proposal("s1"));
    }

    private Outcome amend(Change change, String name, String reason) {
        var wanted = new Proposal(
                change.proposal().asker(), Samples.ACCOUNT, change.proposal().base(), edit(name), reason);
        return bench.requests().amend(change.id(), change.digest(), Samples.ANN, wanted);
    }

    private static FlowEdit edit(String name) {
        return new FlowEdit(Samples.DRAFT.id(), Samples.SPACE, name, Categories.of("SIGN_UP", "SURVEY"));
    }
}
