package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.people.Standing;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowSummary;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may see and start, decided by real policies before they have said what they want. */
class RightsTest {
    private static final Visitor ANN = new Visitor(Samples.ANN, Samples.TEAM, Samples.CHANNEL);
    private static final FlowSummary LISTED = new FlowSummary(
            Samples.DRAFT.id(), Samples.DRAFT.space(), Samples.DRAFT.name(), Samples.DRAFT.categories());

    private final Workbench bench;

    RightsTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void reading_and_listing_are_rights_of_their_own() {
        bench.access.replace(Policies.everybody(Policies.READ));
        assertThat(toRead().allows()).isTrue();
        assertThat(toList().allows()).isTrue();

        bench.access.replace(Policies.everybody(Policies.EDIT));
        assertThat(toRead().kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(toList().kind()).isEqualTo(Verdict.Kind.REFUSED);
    }

    @Test
    void a_right_to_flows_of_one_account_and_region_opens_no_other() {
        bench.access.replace(Policies.everybody("""
                {"Effect": "Allow", "Action": "cams:GetFlow",
                 "Resource": "acs:cams:ap-southeast-1:1234567890123456:flow/1001"}"""));

        assertThat(toRead().allows()).isTrue();
        assertThat(bench.rights
                        .toRead(ANN, "99", Samples.DRAFT.id(), bench.clock.instant())
                        .allows())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "StringLike, cams:FlowName, Summer*",
        "StringLike, CAMS:flowname, Summer*",
        "StringEquals, cams:Categories, OTHER",
        "StringEquals, cams:ChangedField, FlowName",
        "NumericGreaterThanEquals, sluice:Approvals, 1",
        "StringEquals, sluice:ApprovedBy, U0BOB"
    })
    void conditions_on_what_is_wanted_leave_it_open(String operator, String key, String value) {
        assertThat(mayStart(Policies.everybody(Policies.editIf(operator, key, value))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, cams:FlowStatus, PUBLISHED",
        "StringEquals, cams:CurrentFlowName, Other",
        "StringEquals, cams:CurrentCategories, OTHER",
        "StringEquals, slack:ChannelId, C0OTHER",
        "DateLessThan, acs:CurrentTime, 2026-03-01T00:00:00Z"
    })
    void conditions_on_what_is_known_close_it(String operator, String key, String value) {
        assertThat(mayStart(Policies.everybody(Policies.editIf(operator, key, value))))
                .isFalse();
    }

    @Test
    void a_condition_on_what_is_known_closes_it_also_beside_one_on_what_is_wanted() {
        assertThat(mayStart(Policies.everybody("""
                {"Effect": "Allow", "Action": "cams:ModifyFlow", "Resource": "*",
                 "Condition": {"StringEquals": {"cams:FlowStatus": "PUBLISHED", "cams:FlowName": "Summer"}}}"""))).isFalse();
    }

    @Test
    void a_listing_tells_no_status_so_conditions_on_it_leave_it_open() {
        bench.access.replace(Policies.everybody(Policies.EDIT_DRAFTS));

        assertThat(bench.rights
                        .toStartEditing(ANN, Samples.ACCOUNT, LISTED, bench.clock.instant())
                        .allows())
                .isTrue();
        assertThat(toStart(Samples.DRAFT).allows()).isTrue();
        assertThat(toStart(Samples.PUBLISHED).kind()).isEqualTo(Verdict.Kind.REFUSED);
    }

    @Test
    void another_flow_or_action_closes_it() {
        assertThat(mayStart(Policies.everybody(Policies.READ))).isFalse();
        assertThat(mayStart(Policies.everybody("""
                {"Effect": "Allow", "Action": "cams:ModifyFlow",
                 "Resource": "acs:cams:ap-southeast-1:1234567890123456:flow/1002"}"""))).isFalse();
    }

    @Test
    void an_explicit_deny_closes_it() {
        assertThat(mayStart(Policies.everybody(Policies.EDIT, Policies.FREEZE))).isFalse();
        assertThat(mayStart(Policies.guarded(Policies.FREEZE))).isFalse();
    }

    @Test
    void an_explicit_deny_of_some_wishes_leaves_it_open() {
        String onlyNames = Policies.noEditIf("StringNotEquals", "cams:ChangedField", "FlowName");
        String noSummer = Policies.noEditIf("StringLike", "cams:FlowName", "Summer*");

        assertThat(mayStart(Policies.everybody(Policies.EDIT, onlyNames))).isTrue();
        assertThat(mayStart(Policies.everybody(Policies.EDIT, noSummer))).isTrue();
        assertThat(bench.changes().propose(Samples.proposal("s1"))).isInstanceOf(Receipt.Accepted.class);
    }

    @Test
    void one_deny_that_is_certain_closes_it_whatever_else_depends_on_the_wish() {
        String onlyNames = Policies.noEditIf("StringNotEquals", "cams:ChangedField", "FlowName");

        assertThat(mayStart(Policies.everybody(Policies.EDIT, onlyNames, Policies.FREEZE)))
                .isFalse();
    }

    @Test
    void a_guardrail_that_allows_some_wishes_leaves_it_open() {
        assertThat(mayStart(Policies.guarded(Policies.editIf("StringLike", "cams:FlowName", "Summer*"))))
                .isTrue();
    }

    @Test
    void guests_start_nothing_and_whoever_is_not_known_may_try_again() {
        bench.people.add(Samples.ANN, Standing.GUEST);
        assertThat(toStart(Samples.DRAFT).kind()).isEqualTo(Verdict.Kind.REFUSED);

        bench.people.fallSilent();
        assertThat(toStart(Samples.DRAFT).kind()).isEqualTo(Verdict.Kind.UNAVAILABLE);
        assertThat(toRead().kind()).isEqualTo(Verdict.Kind.UNAVAILABLE);
    }

    @Test
    void a_right_that_comes_while_it_is_decided_is_a_right() {
        bench.access.replace(Policies.group("S0SUPPORT", Policies.EDIT));
        bench.people.beforeNextAnswer(
                () -> bench.people.beforeNextAnswer(() -> bench.people.add(Samples.ANN, Standing.MEMBER, "S0SUPPORT")));

        assertThat(bench.rights.toEdit(Samples.proposal("s1"), bench.clock.instant()))
                .isEqualTo(Verdict.ALLOWED);
    }

    private boolean mayStart(AccessSettings settings) {
        bench.access.replace(settings);
        return toStart(Samples.DRAFT).allows();
    }

    private Verdict toStart(Flow flow) {
        return bench.rights.toStartEditing(ANN, Samples.ACCOUNT, flow, bench.clock.instant());
    }

    private Verdict toRead() {
        return bench.rights.toRead(ANN, Samples.ACCOUNT, Samples.DRAFT.id(), bench.clock.instant());
    }

    private Verdict toList() {
        return bench.rights.toList(ANN, Samples.ACCOUNT, bench.clock.instant());
    }
}
