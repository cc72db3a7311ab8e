package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.RecordedRequest;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.UserId;
import dev.sluice.access.whatif.Shift;
import dev.sluice.access.whatif.WhatIf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests decided again under other policies, each as of its time. */
class WhatIfTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String EDIT = "{'Effect': 'Allow', 'Action': 'cams:ModifyFlow', 'Resource': '*'}";

    @Test
    void a_freeze_is_asked_about_at_the_time_of_the_request() {
        WhatIf whatIf = whatIf(
                EDIT,
                EDIT
                        + ", {'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'DateLessThan':"
                        + " {'acs:CurrentTime': '2026-11-01T00:00:00Z'}}}");

        whatIf.take(request(Map.of(), Instant.parse("2026-10-30T09:00:00Z"), "Allow"));
        whatIf.take(request(Map.of(), Instant.parse("2026-11-02T09:00:00Z"), "Allow"));
        whatIf.take(request(Map.of(), null, null));
        whatIf.take(request(Map.of("acs:CurrentTime", List.of("2026-10-01T00:00:00Z")), NOW, "ImplicitDeny"));

        assertThat(whatIf.requests()).isEqualTo(4);
        assertThat(whatIf.decidedOtherwise()).isEqualTo(1);
        assertThat(whatIf.shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.requests()).hasSize(2));
    }

    @Test
    void approvals_that_would_help_are_a_way_to_come_out() {
        WhatIf whatIf = whatIf(EDIT, withApprovals(1));
        whatIf.take(request(Map.of(), NOW, "Allow"));
        assertThat(whatIf.shifts())
                .extracting(Shift::after)
                .singleElement()
                .satisfies(after -> assertThat(after.word()).isEqualTo("Allow after 1 approval"));

        WhatIf more = whatIf(withApprovals(1), withApprovals(2));
        more.take(request(Map.of(), NOW, null));
        more.take(request(Map.of("sluice:Approvals", List.of("1")), NOW, "Allow"));
        assertThat(more.shifts())
                .extracting(
                        shift -> shift.before().word() + " → " + shift.after().word())
                .containsExactlyInAnyOrder("Allow after 1 approval → Allow after 2 approvals", "Allow → ImplicitDeny");
    }

    private static String withApprovals(int number) {
        return "{'Effect': 'Allow', 'Action': 'cams:ModifyFlow', 'Resource': '*',"
                + " 'Condition': {'NumericGreaterThanEquals': {'sluice:Approvals': '" + number + "'}}}";
    }

    private static WhatIf whatIf(String before, String after) {
        return new WhatIf(settings(before), settings(after), NOW);
    }

    private static AccessSettings settings(String statements) {
        return new Policies()
                .with("Desk", statements)
                .attach("Desk", "everyone")
                .settings();
    }

    private static RecordedRequest request(
            Map<String, List<String>> context, @Nullable Instant time, @Nullable String decision) {
        return new RecordedRequest(
                new UserId("U0ANN"),
                Set.of(),
                "T0SHOP",
                ActionName.MODIFY_FLOW,
                ResourceName.ALL,
                context,
                time,
                decision);
    }
}
