package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.access.people.Standing;
import dev.sluice.audit.Event;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.words.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every outcome of a proposal, decided by real policies and written to a real file. */
class ChangesTest {
    private final Workbench bench;

    ChangesTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_is_allowed_is_written_down_and_the_runner_woken() {
        Receipt receipt = bench.changes().propose(Samples.proposal("s1"));

        assertThat(receipt).isInstanceOfSatisfying(Receipt.Accepted.class, accepted -> {
            Change change = accepted.change();
            assertThat(change.state()).isEqualTo(ChangeState.QUEUED);
            assertThat(change.version()).isOne();
            assertThat(change.digest()).isEqualTo(Digest.of("ModifyFlow", Samples.proposal("s1")));
            assertThat(change.askedAt()).isEqualTo(bench.clock.instant());
            assertThat(bench.store.find(change.id())).contains(change);
            assertThat(bench.events(change)).containsExactly(Event.Kind.ASKED);
        });
        assertThat(bench.wakeUps).isOne();
    }

    @Test
    void what_no_policy_allows_is_refused_and_written_down() {
        bench.access.replace(Policies.everybody(Policies.READ));

        Verdict verdict = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(verdict.sentence().inEnglish()).contains("no policy", "ImplicitDeny");
        assertRefusedOnDisk("s1", verdict);
    }

    @Test
    void what_a_policy_forbids_is_refused_and_written_down_with_the_statement() {
        bench.access.replace(Policies.everybody(Policies.EDIT, Policies.FREEZE));

        Verdict verdict = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(verdict.sentence().inEnglish()).contains("Desk, statement 2", "ExplicitDeny");
        assertRefusedOnDisk("s1", verdict);
    }

    @Test
    void what_takes_approvals_waits_for_them() {
        bench.withApprovals(2);

        Change change = bench.propose(Samples.proposal("s1"));

        assertThat(change.state()).isEqualTo(ChangeState.AWAITING_APPROVAL);
        assertThat(change.consent().needed()).isEqualTo(2);
        assertThat(bench.now(change)).isEqualTo(change);
        assertThat(bench.announcements()).containsExactly(News.CARD, News.STEP);
        assertThat(bench.wakeUps).isZero();
        bench.runAllDue();
        assertThat(bench.cams.effects).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, nobody but you could give it", "2, only 1 could give one"})
    void what_too_few_could_approve_is_refused_at_once(int approvals, String found) {
        bench.withApprovals(approvals);
        bench.people.add(Samples.BOB, Standing.MEMBER);
        if (approvals == 1) {
            bench.people.add(Samples.CHO, Standing.DEACTIVATED, Policies.APPROVERS);
        }

        Verdict verdict = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(verdict.sentence().inEnglish()).contains("takes the approval", found, "sluice:ApproveChange");
        assertRefusedOnDisk("s1", verdict);
    }

    @Test
    void guests_are_refused_whatever_the_policies_say() {
        bench.people.add(Samples.ANN, Standing.GUEST);

        Verdict verdict = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(verdict.sentence().inEnglish()).contains("a guest of this workspace");
    }

    @Test
    void the_values_that_are_wanted_decide_too() {
        bench.access.replace(Policies.everybody(Policies.editIf("StringLike", "cams:FlowName", "Welcome v*")));

        assertThat(bench.changes().propose(Samples.proposal("s1"))).isInstanceOf(Receipt.Accepted.class);

        bench.access.replace(Policies.everybody(Policies.editIf("StringEquals", "cams:ChangedField", "Categories")));

        assertThat(bench.changes().propose(Samples.proposal("s2"))).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void a_change_of_categories_is_told_from_one_of_the_name() {
        bench.access.replace(Policies.everybody(Policies.editIf("StringEquals", "cams:ChangedField", "Categories")));
        Flow base = Samples.DRAFT;
        var asker = new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, "s1");
        var wanted = new FlowEdit(base.id(), null, base.name(), Categories.of("OTHER"));

        Receipt receipt = bench.changes().propose(new Proposal(asker, Samples.ACCOUNT, base, wanted, ""));

        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void an_edit_of_one_flow_is_no_proposal_for_another() {
        var asker = new Asker(Samples.ANN, Samples.TEAM, Samples.CHANNEL, "s1");
        var wanted = new FlowEdit(new FlowId("1002"), null, "Welcome", Categories.of("OTHER"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proposal(asker, Samples.ACCOUNT, Samples.DRAFT, wanted, ""))
                .withMessage("edit of flow 1002 with base flow 1001");
    }

    @Test
    void when_nobody_can_say_who_asks_nothing_is_written_and_it_can_be_asked_again() {
        bench.people.fallSilent();

        Verdict verdict = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNAVAILABLE);
        assertThat(bench.store.ofSubmission("s1")).isEmpty();
        bench.people.speakAgain();
        assertThat(bench.changes().propose(Samples.proposal("s1"))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void the_same_submission_twice_is_one_change() {
        Change first = bench.propose(Samples.proposal("s1"));
        bench.runAllDue();

        Receipt second = bench.changes().propose(Samples.proposal("s1"));

        assertThat(second).isEqualTo(new Receipt.Accepted(bench.now(first)));
        assertThat(bench.cams.effects).hasSize(1);
        assertThat(bench.wakeUps).isOne();
    }

    @Test
    void a_refused_submission_that_comes_again_is_refused_in_the_same_words() {
        bench.access.replace(Policies.everybody(Policies.READ));
        Verdict first = refused(bench.changes().propose(Samples.proposal("s1")));
        bench.access.replace(Policies.everybody(Policies.EDIT));

        Verdict second = refused(bench.changes().propose(Samples.proposal("s1")));

        assertThat(second.sentence().in(Language.ENGLISH))
                .isEqualTo(first.sentence().in(Language.ENGLISH));
        assertThat(second.sentence().in(Language.CHINESE))
                .isEqualTo(first.sentence().in(Language.CHINESE));
    }

    @Test
    void the_same_submission_at_the_same_moment_gets_the_answer_of_the_first() {
        var store = Watched.of(
                ChangeStore.class, bench.store, Watched.once("add", () -> bench.propose(Samples.proposal("s1"))));

        Receipt second = bench.changes(store).propose(Samples.proposal("s1"));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class,
                        accepted -> assertThat(bench.store.ofSubmission("s1")).contains(accepted.change()));
        assertThat(bench.wakeUps).isOne();
    }

    @Test
    void who_was_accepted_a_moment_ago_is_not_told_the_contrary() {
        bench.access.replace(Policies.everybody(Policies.READ));
        var store = Watched.of(ChangeStore.class, bench.store, Watched.once("add", () -> {
            bench.access.replace(Policies.everybody(Policies.EDIT));
            bench.propose(Samples.proposal("s1"));
        }));

        assertThat(bench.changes(store).propose(Samples.proposal("s1"))).isInstanceOf(Receipt.Accepted.class);
    }

    private static Verdict refused(Receipt receipt) {
        if (receipt instanceof Receipt.Refused refused) {
            return refused.verdict();
        }
        throw new AssertionError("accepted: " + receipt);
    }

    private void assertRefusedOnDisk(String submission, Verdict verdict) {
        Change change = bench.store.ofSubmission(submission).orElseThrow();
        assertThat(change.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(change.progress().endedAt()).isEqualTo(bench.clock.instant());
        assertThat(change.progress().result())
                .isEqualTo(Result.said(null, false, "Sluice.NotAllowed", verdict.sentence(), null));
        assertThat(bench.events(change)).containsExactly(Event.Kind.REFUSED);
        assertThat(bench.runner().runOnce()).isFalse();
        assertThat(bench.announcements()).isEmpty();
        assertThat(bench.wakeUps).isZero();
    }
}
