package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Cams} keeps, on the flows that the sandbox starts with. */
abstract class CamsContract {
    static final SpaceId EU = new SpaceId("cams-1sdkjwen2");
    static final SpaceId ASIA = new SpaceId("cams-8hqpz03ka");
    static final FlowId WELCOME = new FlowId("1001");
    static final FlowId APPOINTMENT = new FlowId("1002");
    static final FlowId DEPRECATED = new FlowId("1006");

    abstract Cams cams();

    @Test
    void a_flow_is_read_with_all_that_an_edit_needs() throws InterruptedException {
        var reply = cams().getFlow(APPOINTMENT, EU);

        assertThat(done(reply))
                .isEqualTo(new Flow(
                        APPOINTMENT,
                        EU,
                        "Book an appointment",
                        Categories.of("APPOINTMENT_BOOKING"),
                        FlowStatus.PUBLISHED,
                        "https://flows.shop-eu.example/appointments"));
    }

    @Test
    void a_request_id_comes_with_every_answer() throws InterruptedException {
        var reply = cams().getFlow(WELCOME, EU);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Done.class,
                        done -> assertThat(done.requestId()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}"));
    }

    @Test
    void an_unknown_flow_is_rejected_in_the_words_of_cams() throws InterruptedException {
        var reply = cams().getFlow(new FlowId("4711"), EU);

        assertThat(refusal(reply).kind()).isEqualTo(CamsFailure.REJECTED);
        assertThat(refusal(reply).code()).isEqualTo("Unknown.ResourceOwnerId");
        assertThat(refusal(reply).httpStatus()).isEqualTo(400);
        assertThat(refusal(reply).requestId()).isNotBlank();
    }

    @Test
    void a_flow_of_another_space_is_not_found() throws InterruptedException {
        var reply = cams().getFlow(WELCOME, ASIA);

        assertThat(refusal(reply).code()).isEqualTo("Unknown.ResourceOwnerId");
    }

    @Test
    void a_listing_holds_the_flows_of_its_space_only() throws InterruptedException {
        var flows = done(cams().listFlows(ASIA));

        assertThat(flows)
                .contains(new FlowSummary(new FlowId("1010"), ASIA, "预约到店服务", Categories.of("APPOINTMENT_BOOKING")));
        assertThat(flows).extracting(FlowSummary::id).doesNotContain(WELCOME);
    }

    @Test
    void without_a_space_all_flows_are_listed_once() throws InterruptedException {
        List<FlowSummary> flows = done(cams().listFlows(null));

        assertThat(flows)
                .extracting(FlowSummary::id)
                .contains(WELCOME, new FlowId("1010"))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_edit_replaces_name_and_categories() throws InterruptedException {
        var edit = new FlowEdit(WELCOME, EU, "Welcome é+&/烟 ~* 🛒 \"100%\"", Categories.of("SURVEY", "OTHER"));

        var changed = done(cams().modifyFlow(edit, null));

        assertThat(edit.isFulfilledBy(changed)).isTrue();
        assertThat(changed.status()).isEqualTo(FlowStatus.UNKNOWN);
        assertThat(edit.isFulfilledBy(done(cams().getFlow(WELCOME, EU)))).isTrue();
    }

    @Test
    void an_edited_published_flow_is_a_draft_again_and_keeps_the_endpoint_it_is_given() throws InterruptedException {
        var edit = new FlowEdit(APPOINTMENT, EU, "Book a visit", Categories.of("APPOINTMENT_BOOKING"));

        var changed = done(cams().modifyFlow(edit, "https://flows.shop-eu.example/appointments"));

        assertThat(changed.endpointUri()).isEqualTo("https://flows.shop-eu.example/appointments");
        var now = done(cams().getFlow(APPOINTMENT, EU));
        assertThat(now.status()).isEqualTo(FlowStatus.DRAFT);
        assertThat(now.endpointUri()).isEqualTo("https://flows.shop-eu.example/appointments");
    }

    @Test
    void an_endpoint_that_is_not_sent_again_is_gone() throws InterruptedException {
        done(cams().modifyFlow(new FlowEdit(APPOINTMENT, EU, "Book", Categories.of("OTHER")), null));

        assertThat(done(cams().getFlow(APPOINTMENT, EU)).endpointUri()).isNull();
    }

    @Test
    void an_edit_of_a_deprecated_flow_is_rejected() throws InterruptedException {
        var edit = new FlowEdit(DEPRECATED, EU, "Spring sale 2026", Categories.of("LEAD_GENERATION"));

        assertThat(refusal(cams().modifyFlow(edit, null)).kind()).isEqualTo(CamsFailure.REJECTED);
        assertThat(done(cams().getFlow(DEPRECATED, EU)).name()).isEqualTo("Spring sale 2025");
    }

    static <T> T done(Reply<T> reply) {
        return reply.match(
                Reply.Done::value,
                refusal -> {
                    throw new AssertionError("refused: " + refusal);
                },
                unknown -> {
                    throw new AssertionError("unknown: " + unknown.why());
                });
    }

    static Refusal refusal(Reply<?> reply) {
        return reply.match(
                done -> {
                    throw new AssertionError("done: " + done.value());
                },
                refusal -> refusal,
                unknown -> {
                    throw new AssertionError("unknown: " + unknown.why());
                });
    }
}
