package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.AccessSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may begin, before it is known what they want; and how they are told that they may not. */
final class RightsTest {
    private static final Visitor ANN = new Visitor(Samples.ANN, Samples.TEAM, Samples.CHANNEL);

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Verdict start(AccessSettings policies) {
        bench.access.replace(policies);
        return bench.rights.toStartEditing(ANN, Samples.ACCOUNT, Samples.PUBLISHED, bench.clock.instant());
    }

    @Test
    void condition_on_what_is_wanted_leaves_the_form_open() {
        assertThat(start(Policies.everybody(Policies.editIf("StringEquals", "cams:ChangedField", "FlowName")))
                        .allows())
                .isTrue();
        assertThat(start(Policies.everybody(
                                Policies.EDIT, Policies.noEditIf("StringNotEquals", "cams:Categories", "SURVEY")))
                        .allows())
                .isTrue();
    }

    @Test
    void deny_that_holds_whatever_is_wanted_closes_the_form() {
        Verdict verdict = start(
                Policies.everybody(Policies.EDIT, Policies.noEditIf("StringEquals", "cams:FlowStatus", "PUBLISHED")));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSED);
        assertThat(verdict.sentence())
                .isEqualTo("You may not change flow 1001: policy Desk, statement 2, forbids cams:ModifyFlow on flow"
                        + " 1001 (ExplicitDeny). Only a change of that policy would help.");
    }

    @Test
    void nobody_who_may_only_read_gets_a_form() {
        Verdict verdict = start(Policies.everybody(Policies.READ));

        assertThat(verdict.allows()).isFalse();
        assertThat(verdict.sentence())
                .isEqualTo("You may not change flow 1001: no policy allows you cams:ModifyFlow on flow 1001"
                        + " (ImplicitDeny). Whoever looks after Sluice's policies can add one.");
    }

    @Test
    void guardrail_of_the_channel_is_named() {
        Verdict verdict = start(Policies.guarded(Policies.READ));

        assertThat(verdict.allows()).isFalse();
        assertThat(verdict.sentence()).contains("guardrail", "channel:" + Samples.CHANNEL);
    }

    @Test
    void refused_edit_names_the_nearest_statement() {
        bench.access.replace(Policies.everybody(Policies.EDIT_DRAFTS));

        Verdict verdict = bench.rights.toEdit(Samples.proposal("s", Samples.PUBLISHED), bench.clock.instant());

        assertThat(verdict.sentence())
                .contains("The nearest: Desk, statement 1, would allow it, but")
                .contains("cams:FlowStatus", "DRAFT", "PUBLISHED");
    }
}
