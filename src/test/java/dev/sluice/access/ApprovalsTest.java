package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.FakeDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.UserId;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ApprovalsTest {
    private static final UserId ANN = new UserId("U0ANN");

    private static final String WITH =
            "{'Effect': '%s', 'Action': 'cams:ModifyFlow', 'Resource': '*', 'Condition': {%s}}";

    private static String allow(String condition) {
        return WITH.formatted("Allow", condition);
    }

    private static String deny(String condition) {
        return WITH.formatted("Deny", condition);
    }

    private static String atLeast(String number) {
        return "'NumericGreaterThanEquals': {'sluice:Approvals': '" + number + "'}";
    }

    @Test
    void the_policies_say_how_many_approvals_a_change_needs() {
        Access access = access(allow("'StringEquals': {'cams:FlowStatus': 'DRAFT'}"), allow(atLeast("2")));

        assertThat(needs(access, in("DRAFT"))).hasValue(0);
        assertThat(needs(access, in("PUBLISHED"))).hasValue(2);
    }

    @Test
    void what_no_number_of_approvals_allows_is_refused() {
        assertThat(needs(access(allow(atLeast("10"))), in("DRAFT"))).isEmpty();
        assertThat(needs(access(allow(atLeast("9"))), in("DRAFT"))).hasValue(9);
        assertThat(needs(access(), in("DRAFT"))).isEmpty();
        assertThat(needs(access(allow(atLeast("1")), deny("'StringLike': {'cams:FlowStatus': '*'}")), in("DRAFT")))
                .isEmpty();
    }

    @Test
    void a_deny_until_somebody_of_the_leads_approves_still_leaves_hope() {
        Access access = access(
                allow("'StringLike': {'cams:FlowStatus': '*'}"),
                deny("'StringNotEquals': {'sluice:ApprovedBy': 'S0LEADS'}"));

        assertThat(needs(access, in("PUBLISHED"))).hasValue(1);
        assertThat(access.decide(ANN, in("PUBLISHED")).allows()).isFalse();
    }

    @Test
    void an_allow_for_approval_by_the_leads_leaves_hope_too() {
        Access access = access(allow(atLeast("2") + ", 'StringEquals': {'sluice:ApprovedBy': 'S0LEADS'}"));
        Request request = in("PUBLISHED");

        assertThat(needs(access, request)).hasValue(2);
        assertThat(InWords.of(access.decideGiven(2, ANN, request), request))
                .isEqualTo("P, statement 1, allows you cams:ModifyFlow on flow 1001");
    }

    @Test
    void who_has_approved_cannot_be_undone_by_more_approvals() {
        Access never = access(allow(atLeast("1")), deny("'StringEquals': {'sluice:ApprovedBy': 'U0BOB'}"));
        Access without = access(allow(atLeast("1") + ", 'StringNotEquals': {'sluice:ApprovedBy': 'U0BOB'}"));
        Request approvedByBob = in("PUBLISHED")
                .in(Context.empty().with(ContextKey.APPROVED_BY, "U0BOB").with(ContextKey.FLOW_STATUS, "PUBLISHED"));

        assertThat(needs(never, approvedByBob)).isEmpty();
        assertThat(needs(without, approvedByBob)).isEmpty();
        assertThat(needs(never, in("PUBLISHED"))).hasValue(1);
        assertThat(needs(without, in("PUBLISHED"))).hasValue(1);
    }

    private static Request in(String status) {
        return new Request(
                ActionName.MODIFY_FLOW,
                ResourceName.flow("ap-southeast-1", "1", "1001"),
                Context.empty().with(ContextKey.FLOW_STATUS, status));
    }

    private static OptionalInt needs(Access access, Request request) {
        return access.approvalsThatWouldAllow(ANN, request);
    }

    private static Access access(String... statements) {
        Policies policies = new Policies();
        if (statements.length > 0) {
            policies.with("P", statements).attach("P", "everyone");
        }
        return new Access(
                policies.settings(),
                new PermissionMap(new FakeDirectory().with("U0ANN"), PermissionMap.Timing.USUAL, Runnable::run),
                () -> Instant.EPOCH);
    }
}
