package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import org.junit.jupiter.api.Test;

/** The fake keeps the contract, and makes the trouble it is told to make. */
class FakeCamsTest extends CamsContract {
    private static final FlowEdit EDIT = new FlowEdit(WELCOME, EU, "Welcome v2", Categories.of("SIGN_UP"));

    private final FakeCams cams = new FakeCams()
            .with(new Flow(WELCOME, EU, "Welcome", Categories.of("SIGN_UP"), FlowStatus.DRAFT, null))
            .with(new Flow(
                    APPOINTMENT,
                    EU,
                    "Book an appointment",
                    Categories.of("APPOINTMENT_BOOKING"),
                    FlowStatus.PUBLISHED,
                    "https://flows.shop-eu.example/appointments"))
            .with(new Flow(
                    DEPRECATED,
                    EU,
                    "Spring sale 2025",
                    Categories.of("LEAD_GENERATION"),
                    new FlowStatus("DEPRECATED"),
                    null))
            .with(new Flow(
                    new FlowId("1010"), ASIA, "预约到店服务", Categories.of("APPOINTMENT_BOOKING"), FlowStatus.DRAFT, null));

    @Override
    Cams cams() {
        return cams;
    }

    @Test
    void a_lost_answer_leaves_the_flow_changed_and_the_caller_in_doubt() {
        cams.loseNextAnswer(Operation.MODIFY_FLOW);

        assertThat(cams.modifyFlow(EDIT, null)).isInstanceOf(Reply.Unknown.class);
        assertThat(cams.flow(WELCOME).name()).isEqualTo("Welcome v2");
    }

    @Test
    void a_lost_call_leaves_the_flow_as_it_was_and_the_caller_in_doubt() {
        cams.loseNextCall(Operation.MODIFY_FLOW);

        assertThat(cams.modifyFlow(EDIT, null)).isInstanceOf(Reply.Unknown.class);
        assertThat(cams.flow(WELCOME).name()).isEqualTo("Welcome");
    }

    @Test
    void trouble_comes_in_the_order_it_was_told() {
        cams.refuseNext(Operation.GET_FLOW, CamsFailure.THROTTLED, "System.LimitControl")
                .loseNextAnswer(Operation.GET_FLOW);

        assertThat(refusal(cams.getFlow(WELCOME, EU)).code()).isEqualTo("System.LimitControl");
        assertThat(refusal(cams.getFlow(WELCOME, EU)).code()).isEqualTo("Sluice.NoAnswer");
        assertThat(done(cams.getFlow(WELCOME, EU)).name()).isEqualTo("Welcome");
        assertThat(cams.calls()).containsExactly(Operation.GET_FLOW, Operation.GET_FLOW, Operation.GET_FLOW);
    }
}
