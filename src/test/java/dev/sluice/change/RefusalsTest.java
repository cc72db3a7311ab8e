package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.people.Standing;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of refusal once, as people read it. Read them aloud: they must make sense without knowing RAM. */
class RefusalsTest {
    private static final Visitor ANN = new Visitor(Samples.ANN, Samples.TEAM, Samples.CHANNEL);

    private final Workbench bench;

    RefusalsTest(@TempDir Path folder) {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothing_is_said_of_what_is_allowed() {
        assertThat(edit(Policies.everybody(Policies.EDIT))).isEmpty();
    }

    @Test
    void no_policy_allows_it() {
        assertThat(edit(Policies.everybody(Policies.READ)))
                .isEqualTo("You may not make this change of flow 1001: no policy allows you cams:ModifyFlow on flow"
                        + " 1001 (ImplicitDeny). Whoever looks after Sluice's policies can add one.");
    }

    @Test
    void a_policy_would_allow_it_under_a_condition() {
        assertThat(edit(Policies.everybody(Policies.editIf("StringLike", "cams:FlowName", "Summer*"))))
                .isEqualTo("You may not make this change of flow 1001: no policy allows you cams:ModifyFlow on flow"
                        + " 1001 (ImplicitDeny). The nearest: Desk, statement 1, would allow it, but the new name"
                        + " (cams:FlowName) must look like `Summer*`, and is `Welcome v2`.");
    }

    @Test
    void a_policy_forbids_it() {
        assertThat(edit(Policies.everybody(Policies.EDIT, Policies.FREEZE)))
                .isEqualTo("You may not make this change of flow 1001: policy Desk, statement 2, forbids"
                        + " cams:ModifyFlow on flow 1001 (ExplicitDeny). Only a change of that policy would help.");
    }

    @Test
    void several_statements_forbid_it() {
        assertThat(edit(Policies.everybody(Policies.FREEZE, Policies.EDIT, Policies.FREEZE)))
                .contains("Desk, statement 1", "Desk, statement 3")
                .endsWith("(ExplicitDeny). Only a change of that policy would help.");
        assertThat(edit(Policies.twice(Policies.FREEZE)))
                .contains("Desk, statement 1", "Night, statement 1")
                .endsWith("(ExplicitDeny). Only a change of those policies would help.");
    }

    @Test
    void the_guardrail_of_the_channel_does_not_allow_it() {
        assertThat(edit(Policies.guarded(Policies.READ)))
                .contains("guardrail", "channel:C0DESK", "(ImplicitDeny)")
                .endsWith("Whoever looks after Sluice's policies can add one.");
    }

    @Test
    void the_guardrail_of_the_channel_forbids_it() {
        assertThat(edit(Policies.guarded(Policies.FREEZE)))
                .contains("guardrail of channel:C0DESK, Hours, statement 1", "(ExplicitDeny)")
                .endsWith("Only a change of that policy would help.");
    }

    @ParameterizedTest
    @CsvSource({
        "GUEST, a guest of this workspace",
        "BOT, an app",
        "DEACTIVATED, somebody whose account is deactivated",
        "STRANGER, not a member of this workspace"
    })
    void only_members_have_rights(Standing standing, String who) {
        bench.people.add(Samples.ANN, standing);

        assertThat(edit(Policies.everybody(Policies.EDIT)))
                .isEqualTo("You may not make this change of flow 1001: you are " + who + ", and only members may do"
                        + " cams:ModifyFlow on flow 1001.");
    }

    @Test
    void nobody_can_say_who_asks() {
        bench.people.fallSilent();

        assertThat(edit(Policies.everybody(Policies.EDIT)))
                .isEqualTo("Slack did not say who you are, so nothing was done. Try again in a moment.");
    }

    @Test
    void flows_may_not_be_listed() {
        bench.access.replace(Policies.everybody(Policies.EDIT));

        assertThat(bench.rights
                        .toList(ANN, Samples.ACCOUNT, bench.clock.instant())
                        .sentence()
                        .inEnglish())
                .startsWith("You may not list flows: no policy allows you cams:ListFlow on ")
                .doesNotContain("flow *");
    }

    private String edit(AccessSettings policies) {
        bench.access.replace(policies);
        return bench.rights
                .toEdit(Samples.proposal("s1"), bench.clock.instant())
                .sentence()
                .inEnglish();
    }
}
