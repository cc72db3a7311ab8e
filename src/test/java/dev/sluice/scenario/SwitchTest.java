package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.cams.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ann chooses another flow in the form, while CAMS is quick, slow or silent, and while others change the form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SwitchTest {
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        house.sandbox.cams().forgetFaults();
        house.editor().closesModals();
        house.chineseEditor().closesModals();
    }

    private static JsonNode opens(Person who, String flow) {
        who.types(Person.SUPPORT, "/flow edit " + flow);
        return who.formOf(flow);
    }

    @Test
    void form_of_another_flow_shows_what_it_is_and_what_a_change_of_it_takes() {
        Person ann = house.editor();

        JsonNode form = opens(ann, "1001");
        ann.choosesFlow(form, "1003", Fields.values(form, "Welcome", "SIGN_UP"));
        JsonNode other = ann.formOf("1003");

        assertThat(Fields.valueIn(other, "name").path("value").asText()).isEqualTo("Where is my parcel?");
        assertThat(Fields.valueIn(other, "categories").toString()).contains("CUSTOMER_SUPPORT");
        assertThat(other.path("blocks").toString())
                .contains(
                        "status PUBLISHED",
                        "This flow is live.",
                        "takes the approvals of 2 people",
                        "They can be given by <@U0ADMIN01>, <@U0APPROV1>, and <@U0APPROV2>.")
                .doesNotContain("status DRAFT");
        ann.submits(other, "Where is it?", "CUSTOMER_SUPPORT");
        ann.reads(Person.SUPPORT, "wants to change flow 1003", "Where is it?");
    }

    @Test
    void what_was_filled_in_about_one_flow_is_not_taken_over_and_the_form_says_so() {
        Person ann = house.editor();

        JsonNode form = opens(ann, "1001");
        ann.choosesFlow(form, "1004", Fields.values(form, "Welcome v2", "SIGN_UP", "SURVEY"));
        JsonNode other = ann.formOf("1004");

        assertThat(Fields.valueIn(other, "name").path("value").asText()).isEqualTo("Return or exchange");
        assertThat(Fields.valueIn(other, "reason").path("value").isNull()).isTrue();
        assertThat(other.path("blocks").toString())
                .contains("What you had filled in for flow 1001 was not taken over.");
    }

    @Test
    void chinese_editor_reads_it_in_chinese() {
        Person lin = house.chineseEditor();

        JsonNode form = opens(lin, "1001");
        lin.choosesFlow(form, "1009", Fields.values(form, "别的", "SIGN_UP"));
        JsonNode other = lin.formOf("1009");

        assertThat(other.path("blocks").toString()).contains("此流程已上线", "您为流程 1001 填写的内容没有带过来。", "需要 2 人审批", "审批。");
    }

    @Test
    void slow_flow_is_waited_for_in_the_form_in_which_all_stays() {
        Person ann = house.editor();
        JsonNode form = opens(ann, "1001");
        house.sandbox.cams().play(Fault.delay("GetFlow", Duration.ofSeconds(3)));

        ann.choosesFlow(form, "1008", Fields.values(form, "Typed so far", "SURVEY"));
        JsonNode waiting = ann.form(it -> it.path("blocks").toString().contains("Asking CAMS for flow 1008"));

        assertThat(Fields.valueIn(waiting, "name").path("value").asText()).isEqualTo("Typed so far");
        assertThat(Fields.valueIn(waiting, "reason").path("value").asText()).isEqualTo("because");
        JsonNode other = ann.formOf("1008");
        assertThat(Fields.valueIn(other, "name").path("value").asText()).isEqualTo("Summer catalogue");
    }

    @Test
    void flow_that_is_not_to_be_had_leaves_the_form_as_it_was_filled_in() {
        Person ann = house.editor();
        JsonNode form = opens(ann, "1001");
        house.sandbox
                .cams()
                .play(Fault.status("GetFlow", 400, "Product.Unsubscript").times(2));

        ann.choosesFlow(form, "1010", Fields.values(form, "Typed so far", "SURVEY"));
        JsonNode still = ann.form(it -> it.path("blocks").toString().contains("Product.Unsubscript"));

        assertThat(Fields.valueIn(still, "name").path("value").asText()).isEqualTo("Typed so far");
        assertThat(still.path("private_metadata").asText()).contains("\"flow\":\"1001\"");
        assertThat(Fields.find(still, Fields.blockOf(still, "flow"))
                        .at("/accessory/initial_option/value")
                        .asText())
                .isEqualTo("1001");
        ann.choosesFlow(still, "1010", Fields.values(still, "Typed so far", "SURVEY"));
        ann.formOf("1010");
    }

    @Test
    void same_flow_chosen_again_keeps_what_was_filled_in() {
        Person ann = house.editor();

        JsonNode form = opens(ann, "1010");
        ann.choosesFlow(form, "1010", Fields.values(form, "Typed so far", "SURVEY"));
        JsonNode again = ann.form(it -> !Fields.blockOf(it, "flow").equals("flow"));

        assertThat(Fields.valueIn(again, "name").path("value").asText()).isEqualTo("Typed so far");
        ann.submits(again, "Visit us", "OTHER");
        ann.reads(Person.SUPPORT, "changed flow 1010", "Visit us");
    }

    @Test
    void later_choice_wins_when_the_earlier_comes_late() {
        Person ann = house.editor();
        JsonNode form = opens(ann, "1001");
        house.sandbox.cams().play(Fault.delay("GetFlow", Duration.ofSeconds(2)));

        ann.choosesFlow(form, "1008", Fields.values(form, "Welcome", "SIGN_UP"));
        JsonNode waiting = ann.form(it -> it.path("blocks").toString().contains("Asking CAMS for flow 1008"));
        ann.choosesFlow(waiting, "1011", Fields.values(waiting, "Welcome", "SIGN_UP"));
        ann.formOf("1011");
        house.awaitCalls("GetFlow", "1008");

        assertThat(ann.formOf("1011").path("blocks").toString()).contains("售后满意度调查");
    }

    @Test
    void form_that_something_else_changed_meanwhile_is_drawn_all_the_same() {
        Person ann = house.editor();
        JsonNode form = opens(ann, "1001");
        house.slackFault("views.update", "hash_conflict");

        ann.choosesFlow(form, "1011", Fields.values(form, "Welcome", "SIGN_UP"));

        ann.formOf("1011");
    }

    @Test
    void slow_first_flow_has_a_modal_at_once_which_is_filled_even_after_a_conflict() {
        Person ann = house.editor();
        house.sandbox.cams().play(Fault.delay("GetFlow", Duration.ofSeconds(2)));
        house.slackFault("views.update", "hash_conflict");

        ann.types(Person.SUPPORT, "/flow edit 1010");

        assertThat(ann.modal("note").toString()).contains("Asking CAMS for the flow");
        ann.formOf("1010");
    }
}
