package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.cams.StoredFlow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What users of tools like this one have wished for: about what an approval means, and who may do what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WishesTest {
    private static final String C = Person.SUPPORT;
    private static final String PROD = "C01PROD";
    private final AtomicInteger last = new AtomicInteger(2000);
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(
                folder,
                settings -> settings.replace(
                        "mention: {default: approvers}", "mention: {default: approvers, C01PROD: nobody}"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        house.editor().closesModals();
    }

    /** A flow that customers may be in, of this test's own. */
    private String liveFlow() {
        String id = Integer.toString(last.incrementAndGet());
        house.sandbox
                .cams()
                .put(new StoredFlow(
                        id, "cams-1sdkjwen2", "Live " + id, List.of("SURVEY"), "PUBLISHED", "https://a.example/b"));
        return id;
    }

    private Person asks(String channel, String flow, String name) {
        Person ann = house.editor();
        ann.types(channel, "/flow edit " + flow);
        assertThat(ann.submits(ann.modal("flow_edit"), name, "SURVEY")
                        .path("result")
                        .asText())
                .isEqualTo("closed");
        return ann;
    }

    @Test
    void what_is_too_long_for_a_card_stands_in_a_file_below_it_for_each_wording() {
        String flow = liveFlow();
        house.sandbox
                .cams()
                .put(new StoredFlow(flow, "cams-1sdkjwen2", "Long ".repeat(140), List.of("SURVEY"), "PUBLISHED", ""));
        Person ann = asks(C, flow, "Short");

        ann.reads(C, "wants to change flow " + flow, "Too long to be shown whole", "in this thread");
        ann.reads(C, message -> message.at("/files/0/title").asText().endsWith("of flow " + flow));
        ann.presses(C, "change_amend", "wants to change flow " + flow);
        ann.submits(ann.modal("flow_edit"), "Shorter", "SURVEY");
        ann.reads(C, message -> message.at("/files/0/name").asText().endsWith("-2.txt"));

        house.approve(C, flow);
        ann.reads(C, "changed flow " + flow, "Request ID");
        assertThat(ann.state().path("messages").path(C).findValues("files"))
                .as("one for each wording, none with the result")
                .hasSize(2);
    }

    @Test
    void approval_dies_when_content_changes_and_survives_when_it_does_not() {
        String flow = liveFlow();
        Person ann = asks(C, flow, "First wording");
        house.approver().presses(C, "change_claim", "wants to change flow " + flow, "0 of 2");
        ann.reads(C, "wants to change flow " + flow, "is looking at it");
        house.approver().presses(C, "change_approve", "wants to change flow " + flow, "0 of 2");
        assertThat(ann.reads(C, "wants to change flow " + flow, "1 of 2"))
                .as("who decided looks no longer")
                .doesNotContain("is looking at it");

        ann.presses(C, "change_amend", "wants to change flow " + flow, "1 of 2");
        JsonNode same = ann.modal("flow_edit");
        ObjectNode otherReason = Fields.values(same, "First wording", "SURVEY");
        otherReason.putObject("reason").put("value", "said better");
        ann.submits(same, otherReason);
        ann.reads(C, "wants to change flow " + flow, "said better", "1 of 2 approvals");

        ann.presses(C, "change_amend", "wants to change flow " + flow, "said better");
        JsonNode amending = ann.modal("flow_edit");
        assertThat(amending.toString())
                .contains("takes the approvals of 2 people", "notify 3 people")
                .doesNotContain("Another change");
        ann.submits(amending, "Second wording", "SURVEY");
        ann.reads(C, "wants to change flow " + flow, "Second wording", "0 of 2 approvals");
        ann.reads(C, "amended the change: revision 3", "no longer counts");
        assertThat(house.calls("ModifyFlow", flow)).isEmpty();
    }

    @Test
    void never_two_executions_from_two_clicks() {
        String flow = liveFlow();
        Person ann = asks(C, flow, "Once only");

        house.approver().pressesTwice(C, "change_approve", "wants to change flow " + flow, "0 of 2");
        house.secondApprover().pressesTwice(C, "change_approve", "wants to change flow " + flow, "1 of 2");

        ann.reads(C, "changed flow " + flow, "took");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
        assertThat(ann.count(C, "changed flow " + flow, "took")).isEqualTo(1);
    }

    @Test
    void limit_who_may_request() {
        String flow = liveFlow();
        Person bob = house.approver();

        bob.types(C, "/flow edit " + flow);

        assertThat(bob.readsInPrivate(C, "may not")).contains("flow " + flow);
        bob.types(C, "/flow can approve " + flow);
        bob.readsInPrivate(C, "Yes", "approve and reject changes of flow " + flow);
    }

    @Test
    void an_approver_is_not_pinged_where_nobody_wants_it() {
        String flow = liveFlow();
        Person ann = house.editor();
        ann.types(PROD, "/flow edit " + flow);
        JsonNode form = ann.modal("flow_edit");
        assertThat(form.toString()).contains("notifies nobody");
        ann.submits(form, "Quietly", "SURVEY");

        assertThat(ann.reads(PROD, "wants to change flow " + flow, "Nobody was told"))
                .doesNotContain("U0APPROV1", "U0APPROV2");
        house.approve(PROD, flow);
        ann.reads(PROD, "changed flow " + flow, "took");
    }

    @Test
    void sensitive_target_warns_in_the_form_and_on_the_card() {
        String flow = liveFlow();
        Person ann = house.editor();
        ann.types(C, "/flow edit " + flow);
        JsonNode form = ann.modal("flow_edit");
        assertThat(form.toString()).contains("This flow is live");

        ann.submits(form, "With care", "SURVEY");

        assertThat(ann.reads(C, "wants to change flow " + flow)).contains("PUBLISHED", "Customers may be in it");
    }

    @Test
    void break_glass_with_reason_second_confirm_and_broadcast() {
        String flow = liveFlow();
        Person ann = asks(C, flow, "At once");
        ann.presses(C, "change_emergency", "wants to change flow " + flow);
        JsonNode confirm = ann.modal("change_emergency_form");
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.putObject("flow_name").put("value", "Live " + flow);
        assertThat(ann.submits(confirm, values).path("result").asText())
                .as("without a reason")
                .isEqualTo("errors");
        values.putObject("reason").put("value", "orders are lost");

        ann.submits(confirm, values);

        assertThat(ann.reads(C, "runs this change without approvals", "orders are lost"))
                .contains("<@U0APPROV1>", "<@U0APPROV2>", "<@U0ADMIN01>");
        ann.reads(C, "changed flow " + flow, "must review it");
    }

    @Test
    void a_mark_that_somebody_is_on_it_and_one_channel() {
        String flow = liveFlow();
        Person ann = asks(C, flow, "Look at me");

        house.approver().presses(C, "change_claim", "wants to change flow " + flow);

        ann.reads(C, "wants to change flow " + flow, "<@U0APPROV1> is looking at it");
        assertThat(ann.count(C, "wants to change flow " + flow)).isEqualTo(1);
        Person cho = house.secondApprover();
        for (JsonNode channel : cho.state().path("channels")) {
            boolean isIt = channel.path("id").asText().equals(C);
            assertThat(isIt || cho.count(channel.path("id").asText(), "flow " + flow) == 0)
                    .as("nothing in " + channel)
                    .isTrue();
        }
    }

    @Test
    void user_groups_are_approvers() throws Exception {
        String flow = liveFlow();
        Person ann = asks(C, flow, "By the group");
        Person dan = house.withoutRights();
        dan.presses(C, "change_approve", "wants to change flow " + flow);
        dan.readsInPrivate(C, "may not approve", "flow " + flow);

        house.control("people", "{\"id\": \"U0NORIGHT\", \"groups\": [\"S0APPROVE\"]}");
        dan.presses(C, "change_approve", "wants to change flow " + flow, "0 of 2");

        ann.reads(C, "<@U0NORIGHT> approved (1 of 2)");
        house.control("people", "{\"id\": \"U0NORIGHT\", \"groups\": []}");
    }

    @Test
    void refuse_up_front_a_request_nobody_can_approve() throws Exception {
        String flow = liveFlow();
        for (String id : List.of("U0APPROV1", "U0APPROV2", "U0ADMIN01")) {
            house.control("people", "{\"id\": \"" + id + "\", \"groups\": []}");
        }
        Person ann = house.editor();
        ann.types(C, "/flow edit " + flow);

        ann.submits(ann.modal("flow_edit"), "In vain", "SURVEY");

        assertThat(ann.state().path("modals").toString()).contains("nobody but you could give it");
        assertThat(ann.count(C, "wants to change flow " + flow)).isZero();
        house.control("people", "{\"id\": \"U0APPROV1\", \"groups\": [\"S0APPROVE\"]}");
        house.control("people", "{\"id\": \"U0APPROV2\", \"groups\": [\"S0APPROVE\"]}");
        house.control("people", "{\"id\": \"U0ADMIN01\", \"groups\": [\"S0ADMINS\", \"S0LEADS\"]}");
    }
}
