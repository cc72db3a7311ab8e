package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All that people do, over Socket Mode and over HTTP: the same happens, and they see the same. */
@ParameterizedClass
@EnumSource(Way.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransportTest {
    private static final String C = Person.SUPPORT;

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Way way;

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private House house;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void open(@TempDir Path folder) {
        house = House.open(folder, way);
    }

    @AfterParameterizedClassInvocation
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        house.editor().closesModals();
        house.approver().closesModals();
    }

    private Person asks(String flow, String name, String category) {
        Person ann = house.editor();
        ann.types(C, "/flow edit " + flow);
        JsonNode form = ann.formOf(flow);
        assertThat(form.toString()).contains("takes the approvals of 2 people", "will notify 3 people");
        assertThat(ann.submits(form, name, category).path("result").asText()).isEqualTo("closed");
        return ann;
    }

    private static ObjectNode reason(String text) {
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.putObject("reason").put("value", text);
        return values;
    }

    @Test
    void editor_changes_a_flow_and_the_channel_shows_the_request_id() {
        Person ann = house.editor();

        ann.types(C, "/flow edit 1001");
        JsonNode answer = ann.submits(ann.formOf("1001"), "Größe 小雨 <!here> & co", "SIGN_UP", "LEAD_GENERATION");
        String text = ann.reads(C, "changed flow 1001");

        assertThat(answer.path("result").asText()).isEqualTo("closed");
        assertThat(text)
                .contains("<@U0EDITOR1>", "Welcome → Größe 小雨 &lt;!here&gt; &amp; co", "Lead generation", "because")
                .contains(house.calls("ModifyFlow", "1001").get(0).requestId());
        assertThat(house.nameOf("1001")).isEqualTo("Größe 小雨 <!here> & co");
    }

    @Test
    void mistake_stays_at_its_field() {
        Person ann = house.editor();

        ann.types(C, "/flow edit 1008");
        JsonNode answer = ann.submits(ann.formOf("1008"), " ", "SHOPPING");

        assertThat(answer.at("/errors/name").asText()).isEqualTo("Write a name.");
    }

    @Test
    void flow_is_found_while_typing_and_picked() {
        Person ann = house.editor();

        ann.types(C, "/flow edit");
        JsonNode pick = ann.modal("flow_pick");
        assertThat(ann.options(pick, "flow", "choose_flow", "满意")
                        .at("/options/0/value")
                        .asText())
                .isEqualTo("1011");
        ann.chooses(pick, "flow", "choose_flow", "1011");

        assertThat(Fields.find(ann.formOf("1011"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("售后满意度调查");
    }

    @Test
    void what_was_typed_is_echoed_as_text_only() {
        Person ann = house.editor();

        ann.types(C, "/flow <!channel>_*dance*_é");

        JsonNode answer = ann.reads(C, message -> message.path("text").asText().contains("don't know"));
        JsonNode shown = answer.at("/blocks/0/elements/0/elements/0");
        assertThat(answer.path("text").asText()).contains("&lt;!channel&gt;_*dance*_é");
        assertThat(answer.at("/blocks/0/type").asText()).isEqualTo("rich_text");
        assertThat(shown.path("type").asText()).isEqualTo("text");
        assertThat(shown.path("text").asText()).contains("<!channel>_*dance*_é");
    }

    @Test
    void two_approve_it_runs_once_and_everybody_reads_who_decided() {
        Person ann = asks("1002", "Book a visit", "APPOINTMENT_BOOKING");
        assertThat(ann.reads(C, "wants to change flow 1002", "0 of 2 approvals"))
                .contains(
                        "Book an appointment → Book a visit", "Reason: because", "PUBLISHED", "Digest ", "Waits until");
        assertThat(house.calls("ModifyFlow", "1002")).isEmpty();

        house.deliveryFault("block_actions", "twice");
        house.approve(C, "1002");

        ann.reads(C, "changed flow 1002", "Approved by <@U0APPROV1> and <@U0APPROV2>");
        assertThat(ann.reads(C, "changed flow 1002", "Request ID: "))
                .contains(house.calls("ModifyFlow", "1002").get(0).requestId());
        ann.reads(C, "<@U0APPROV2> approved (2 of 2)");
        assertThat(ann.count(C, "<@U0APPROV1> approved (1 of 2)")).isEqualTo(1);
        assertThat(ann.count(C, "<@U0APPROV2> approved (2 of 2)")).isEqualTo(1);
        assertThat(house.calls("ModifyFlow", "1002")).hasSize(1);
    }

    @Test
    void rejected_with_a_reason_it_can_be_proposed_again() {
        Person ann = asks("1006", "Spring", "OTHER");
        Person bob = house.approver();
        bob.presses(C, "change_reject", "wants to change flow 1006");

        JsonNode sent = bob.submits(bob.modal("change_reject_form"), reason("the sale is over"));

        assertThat(sent.path("result").asText()).isEqualTo("closed");
        assertThat(ann.reads(C, "Rejected by <@U0APPROV1>", "flow 1006")).contains("the sale is over");
        ann.presses(C, "change_again", "Rejected by", "flow 1006");
        assertThat(Fields.find(ann.formOf("1006"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("Spring");
        assertThat(house.calls("ModifyFlow", "1006")).isEmpty();
    }

    @Test
    void amended_to_something_else_the_approval_no_longer_counts() {
        Person ann = asks("1012", "Contact us", "CONTACT_US");
        house.approver().presses(C, "change_approve", "wants to change flow 1012", "0 of 2");
        ann.presses(C, "change_amend", "wants to change flow 1012", "1 of 2");

        ann.submits(ann.formOf("1012"), "Contact the store", "CONTACT_US");

        assertThat(ann.reads(C, "amended the change: revision 2")).contains("no longer counts");
        house.approve(C, "1012");
        ann.reads(C, "changed flow 1012", "took");
        assertThat(house.nameOf("1012")).isEqualTo("Contact the store");
    }

    @Test
    void withdrawn_it_is_over() {
        Person ann = asks("1005", "Visit", "SURVEY");

        ann.presses(C, "change_withdraw", "wants to change flow 1005");

        ann.reads(C, "withdrew the change", "flow 1005");
        assertThat(house.calls("ModifyFlow", "1005")).isEmpty();
    }

    @Test
    void shortcut_on_a_message_leads_to_the_form_and_back() {
        Person ann = house.editor();
        ann.types(C, "nobody finds 1004");
        String ts = ann.reads(C, it -> it.path("text").asText().equals("nobody finds 1004"))
                .path("ts")
                .asText();

        ann.uses("change_mentioned_flow", C, ts);
        ann.submits(ann.formOf("1004"), "Returns", "CUSTOMER_SUPPORT");

        assertThat(ann.reads(C, "changed flow 1004")).contains("/p" + ts.replace(".", "") + "|this message>");
        ann.uses("change_flow");
        assertThat(ann.modal("flow_pick").path("callback_id").asText()).isEqualTo("flow_pick");
    }

    @Test
    void home_shows_what_somebody_may_do_and_what_they_choose() {
        Person cho = house.secondApprover();
        cho.opensHome();
        JsonNode home = cho.home("You may approve what others ask for.");

        cho.chooses(home, "home_reminders-on", "home_reminders", "off");

        cho.homeWith("home_reminders-off");
    }

    @Test
    void looks_good_in_the_thread_counts_for_nothing_and_is_told_once_however_often_it_is_delivered() {
        Person ann = asks("1003", "Parcels", "CUSTOMER_SUPPORT");
        String card = ann.reads(C, message -> message.path("text").asText().contains("wants to change flow 1003"))
                .path("ts")
                .asText();
        ann.reads(C, "asked for this change"); // what comes after the card is known to stand
        Person bob = house.approver();

        house.deliveryFault("message", "deaf"); // and so it comes again at once
        bob.replies(C, card, "looks good");
        bob.replies(C, card, "lgtm");
        house.secondApprover().replies(C, card, "who is it for?");

        assertThat(bob.readsInPrivate(C, "counts neither as an approval")).contains("Approve", "Reject");
        bob.presses(C, "change_approve", "wants to change flow 1003", "0 of 2");
        ann.reads(C, "wants to change flow 1003", "1 of 2");
        assertThat(bob.count(C, "counts neither as an approval")).isEqualTo(1);
        assertThat(house.secondApprover().count(C, "counts neither as an approval"))
                .isZero();
    }

    @Test
    void whatever_is_delivered_twice_happens_once() {
        Person ann = house.editor();
        house.deliveryFault("/flow", "twice");
        ann.types(C, "/flow edit 1010");
        JsonNode form = ann.formOf("1010");
        assertThat(ann.state().path("modals")).hasSize(1);

        house.deliveryFault("view_submission", "twice");
        JsonNode sent = ann.submits(form, "Visit the store", "APPOINTMENT_BOOKING");
        house.deliversAgain();

        assertThat(sent.path("result").asText()).isEqualTo("closed");
        ann.reads(C, "changed flow 1010");
        house.deliveryFault("block_actions", "twice");
        ann.presses(C, "change_undo", "changed flow 1010");
        ann.submits(ann.formOf("1010"), "预约到店服务", "APPOINTMENT_BOOKING");
        ann.reads(C, "changed flow 1010", "Visit the store → 预约到店服务");
        assertThat(house.calls("ModifyFlow", "1010")).hasSize(2);
        assertThat(ann.count(C, "changed flow 1010", "→ Visit the store")).isEqualTo(1);
    }

    @Test
    void late_acknowledgement_is_told_as_a_failure_but_what_was_asked_for_is_done_once() {
        Person ann = house.editor();
        house.deliveryFault("/flow", "late");
        ann.types(C, "/flow edit 1008");
        assertThat(ann.state().at("/notice/text").asText()).isEqualTo("/flow failed because the app did not respond");
        JsonNode form = ann.formOf("1008");

        house.deliveryFault("view_submission", "late");
        JsonNode sent = ann.submits(form, "Winter catalogue", "SHOPPING");

        assertThat(sent.path("error").asText()).contains("trouble connecting", "did not respond");
        ann.reads(C, "changed flow 1008");
        ann.submits(form, "Winter catalogue", "SHOPPING");
        house.awaits(() -> house.sandbox.workspace().traffic().stream()
                        .filter(entry -> entry.outcome().equals("ack_late"))
                        .count()
                >= 2);
        assertThat(house.calls("ModifyFlow", "1008")).hasSize(1);
        assertThat(ann.count(C, "changed flow 1008")).isEqualTo(1);
    }

    @Test
    void acknowledgement_that_slack_did_not_hear_is_made_good_by_doing_it_again() {
        Person ann = asks("1009", "Members", "SIGN_UP");
        Person bob = house.approver();
        bob.presses(C, "change_reject", "wants to change flow 1009");
        JsonNode form = bob.modal("change_reject_form");

        house.deliveryFault("view_submission", "deaf");
        assertThat(bob.submits(form, reason("not now")).path("result").asText()).isNotEqualTo("closed");
        ann.reads(C, "Rejected by <@U0APPROV1>", "flow 1009");
        JsonNode again = bob.submits(form, reason("not now"));

        assertThat(again.path("result").asText()).isEqualTo("closed");
        assertThat(ann.count(C, "<@U0APPROV1> rejected", "not now")).isLessThanOrEqualTo(1);
        assertThat(ann.count(C, "Rejected by <@U0APPROV1>", "flow 1009")).isEqualTo(1);
    }
}
