package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.words.Sentence;
import org.junit.jupiter.api.Test;

/** What a reload says about itself. */
final class PolicyChangesTest {
    private static final String READ = "{'Effect': 'Allow', 'Action': 'cams:GetFlow', 'Resource': '*'}";
    private static final String ALL = "{'Effect': 'Allow', 'Action': 'cams:*', 'Resource': '*'}";

    @Test
    void policies_that_come_go_and_change_are_named_in_order() {
        AccessSettings before = new Policies()
                .with("Old", READ)
                .with("Grown", READ)
                .with("Other", READ)
                .settings();
        AccessSettings after = new Policies()
                .with("New", READ)
                .with("Grown", READ, ALL)
                .with("Other", ALL)
                .settings();

        assertThat(PolicyChanges.between(before, after))
                .extracting(Sentence::inEnglish)
                .containsExactly(
                        "Grown changed (1 → 2 statements)", "New added", "Old removed", "Other changed (1 statement)");
    }

    @Test
    void what_they_are_attached_to_is_named_after_them() {
        AccessSettings before = new Policies()
                .with("P", READ)
                .attach("P", "everyone")
                .guard("P", "channel:C01PROD")
                .settings();
        AccessSettings after = new Policies()
                .with("P", READ)
                .attach("P", "usergroup:S0SUPPORT")
                .guard("P", "workspace:T0SHOP")
                .settings();

        assertThat(PolicyChanges.between(before, after))
                .extracting(Sentence::inEnglish)
                .containsExactly(
                        "P no longer attached to everyone",
                        "P attached to usergroup:S0SUPPORT",
                        "P no longer a guardrail of channel:C01PROD",
                        "P a guardrail of workspace:T0SHOP");
    }

    @Test
    void the_same_written_otherwise_is_no_change() {
        AccessSettings before = new Policies().with("P", READ).settings();
        AccessSettings after = new Policies()
                .with("P", READ.replace("'cams:GetFlow'", "[ 'cams:GetFlow' ]"))
                .settings();

        assertThat(PolicyChanges.between(before, after)).isEmpty();
    }
}
