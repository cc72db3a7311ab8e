package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flows are read from answers that are as sloppy as CAMS's own samples. */
class FlowReadingTest {
    private static final FlowId FLOW = new FlowId("1001");

    @Test
    void stray_white_space_is_dropped() {
        var answer = ok(Map.of(
                "FlowId",
                "1001\n",
                "FlowName",
                " Welcome\n",
                "Categories",
                List.of(" SIGN_UP", ""),
                "Status",
                "DRAFT\n"));

        assertThat(FlowReading.got(answer, FLOW, null))
                .hasValue(new Flow(FLOW, null, "Welcome", Categories.of("SIGN_UP"), FlowStatus.DRAFT, null));
        assertThat(answer.requestId()).isEqualTo("R1");
    }

    @Test
    void an_undocumented_category_and_status_are_kept() {
        var answer = ok(Map.of("FlowName", "Shop", "Categories", List.of("SHOPPING"), "Status", "PAUSED"));

        assertThat(FlowReading.got(answer, FLOW, null)).hasValueSatisfying(flow -> {
            assertThat(flow.categories()).isEqualTo(Categories.of("SHOPPING"));
            assertThat(flow.status().code()).isEqualTo("PAUSED");
        });
    }

    @Test
    void a_flow_without_a_name_is_no_flow() {
        assertThat(FlowReading.got(ok(Map.of("FlowId", "1001")), FLOW, null)).isEmpty();
        assertThat(FlowReading.got(ok("a text"), FLOW, null)).isEmpty();
    }

    @Test
    void an_accepted_edit_that_says_nothing_is_what_was_asked() {
        var edit = new FlowEdit(FLOW, null, "Welcome v2", Categories.of("OTHER"));

        assertThat(FlowReading.modified(ok("null"), edit, "https://e"))
                .hasValue(new Flow(FLOW, null, "Welcome v2", Categories.of("OTHER"), FlowStatus.UNKNOWN, "https://e"));
    }

    @Test
    void a_listing_of_nothing_is_empty_and_one_of_something_else_is_not_readable() {
        assertThat(FlowReading.listed(new Answer(200, Map.of("Code", "OK")), null))
                .hasValue(List.of());
        assertThat(FlowReading.listed(ok(List.of("x")), null)).isEmpty();
        assertThat(FlowReading.listed(ok(List.of(Map.of("FlowId", 1001L, "FlowName", "F"))), null))
                .hasValue(List.of(new FlowSummary(FLOW, null, "F", Categories.of())));
    }

    private static Answer ok(Object data) {
        return new Answer(200, Map.of("Code", "OK", "RequestId", " R1\n", "Data", data));
    }
}
