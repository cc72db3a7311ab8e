package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.people.Standing;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told they may do is what they would be let do. */
class QuestionsTest {
    private static final Visitor ANN = new Visitor(Samples.ANN, Samples.TEAM, Samples.CHANNEL);

    private final Workbench bench;
    private final Questions questions;

    QuestionsTest(@TempDir Path folder) {
        bench = new Workbench(folder);
        questions = new Questions(bench.rights, bench.clock);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void what_is_allowed_is_said_to_be_with_the_statement() {
        Questions.Answer answer = edit();

        assertThat(answer.kind()).isEqualTo(Verdict.Kind.ALLOWED);
        assertThat(answer.decision().reasons()).extracting(Reason::toString).contains("Desk, statement 2");
    }

    @Test
    void what_takes_approvals_comes_with_those_who_can_give_them() {
        bench.withApprovals(2);

        Questions.Answer answer = edit();

        assertThat(answer.kind()).isEqualTo(Verdict.Kind.NEEDS_APPROVALS);
        assertThat(answer.needed()).isEqualTo(2);
        assertThat(answer.approvers().people()).containsExactly(Samples.BOB, Samples.CHO);
    }

    @Test
    void what_too_few_could_approve_is_refused_as_the_change_would_be() {
        bench.withApprovals(3);

        Questions.Answer answer = edit();

        assertThat(answer.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(answer.lacksApprovers()).isTrue();
        assertThat(bench.changes().propose(Samples.proposal("s1"))).isInstanceOf(Receipt.Refused.class);
    }

    @Test
    void without_a_flow_nobody_is_said_to_be_unable() {
        bench.withApprovals(2);

        Questions.Answer answer = questions.mayThey(ANN, ActionName.MODIFY_FLOW, Samples.ACCOUNT, null);

        assertThat(answer.kind()).isEqualTo(Verdict.Kind.NEEDS_APPROVALS);
        assertThat(answer.approvers().areAll()).isFalse();
    }

    @Test
    void what_no_policy_allows_is_refused() {
        Questions.Answer answer = questions.mayThey(ANN, ActionName.DELETE_FLOW, Samples.ACCOUNT, Samples.DRAFT);

        assertThat(answer.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(questions.mayAskAboutOthers(ANN, Samples.ACCOUNT).allows()).isFalse();
    }

    @Test
    void while_nobody_knows_who_somebody_is_nobody_says_no() {
        bench.people.fallSilent();

        assertThat(edit().kind()).isEqualTo(Verdict.Kind.UNAVAILABLE);
    }

    @Test
    void what_is_listed_is_asked_of_all_flows_and_what_is_seen_of_one() {
        bench.access.replace(Policies.everybody(
                "{\"Effect\": \"Allow\", \"Action\": \"cams:*\", \"Resource\": \"acs:cams:*:*:flow/1001\"}"));

        assertThat(questions
                        .mayThey(ANN, ActionName.GET_FLOW, Samples.ACCOUNT, Samples.DRAFT)
                        .kind())
                .isEqualTo(Verdict.Kind.ALLOWED);
        assertThat(questions
                        .mayThey(ANN, ActionName.LIST_FLOW, Samples.ACCOUNT, Samples.DRAFT)
                        .kind())
                .isEqualTo(Verdict.Kind.REFUSED);
    }

    @Test
    void a_change_that_waits_is_seen_by_its_asker_its_approvers_and_readers_of_the_flow() {
        bench.withApprovals(2);
        Change change = bench.propose(Samples.proposal("s1"));
        var bob = new Visitor(Samples.BOB, Samples.TEAM, Samples.CHANNEL);
        var gone = new Visitor(Samples.DAN, Samples.TEAM, Samples.CHANNEL);
        bench.people.add(Samples.DAN, Standing.GUEST);

        assertThat(questions.maySee(change, ANN)).isTrue();
        assertThat(questions.maySee(change, bob)).isTrue();
        assertThat(questions.maySee(change, gone)).isFalse();
        assertThat(questions.mayDecide(change, Samples.ANN)).isFalse();
        assertThat(questions.mayDecide(change, Samples.BOB)).isTrue();
    }

    @Test
    void policies_are_told_with_what_they_are_attached_to() throws Exception {
        bench.withApprovals(2);

        assertThat(questions.policiesOf(questions.person(Samples.BOB)))
                .containsExactlyInAnyOrder(
                        new Attachment("Desk", Target.EVERYONE),
                        new Attachment("Approver", Target.parse("usergroup:S0APPROVE")));
        assertThat(questions.policiesOf(questions.person(Samples.ANN)))
                .containsExactly(new Attachment("Desk", Target.EVERYONE));
    }

    private Questions.Answer edit() {
        return questions.mayThey(ANN, ActionName.MODIFY_FLOW, Samples.ACCOUNT, Samples.DRAFT);
    }
}
