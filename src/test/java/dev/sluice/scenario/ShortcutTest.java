package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A flow is changed without a command: from anywhere, and from a message that is about it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ShortcutTest {
    private static final String HERE = "change_mentioned_flow";
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
    void close_modals() {
        house.editor().closesModals();
        house.chineseEditor().closesModals();
        house.withoutRights().closesModals();
    }

    private static String says(Person who, String text) {
        who.types(Person.SUPPORT, text);
        return who.reads(Person.SUPPORT, it -> it.path("text").asText().equals(text))
                .path("ts")
                .asText();
    }

    @Test
    void flow_in_a_message_is_changed_and_its_card_leads_back_to_the_message() {
        String ts = says(house.approver(), "Flow 1004 is called “Return or exchange”. Nobody finds it.");
        Person ann = house.editor();

        ann.uses(HERE, Person.SUPPORT, ts);
        ann.submits(ann.formOf("1004"), "Returns", "CUSTOMER_SUPPORT");
        String text = ann.reads(Person.SUPPORT, "changed flow 1004");

        assertThat(text)
                .contains("Asked about <https://shop.slack.com/archives/C01SUPPORT/p" + ts.replace(".", "")
                        + "|this message>");
    }

    @Test
    void waiting_card_leads_back_to_the_message_too() {
        String ts = says(house.approver(), "what about where is my parcel? we have no parcels");
        Person ann = house.editor();

        ann.uses(HERE, Person.SUPPORT, ts);
        ann.submits(ann.formOf("1003"), "Where is it?", "CUSTOMER_SUPPORT");
        JsonNode card = ann.reads(Person.SUPPORT, it -> it.path("text").asText().contains("wants to change flow 1003"));

        assertThat(card.path("text").asText()).contains("|this message>");
        assertThat(card.path("blocks").findValuesAsText("url"))
                .containsExactly("https://shop.slack.com/archives/C01SUPPORT/p" + ts.replace(".", ""));
    }

    @Test
    void several_flows_in_a_message_are_offered() {
        String ts = says(house.approver(), "<@U0EDITOR1>: 1010 and Summer catalogue look alike (not 11)");
        Person ann = house.editor();

        ann.uses(HERE, Person.SUPPORT, ts);
        JsonNode pick = ann.modal("flow_pick");

        assertThat(pick.path("blocks").toString())
                .contains("mentions 2 flows", "Summer catalogue (1008)", "(1010)")
                .doesNotContain("1011");
        ann.chooses(pick, "flow", "choose_flow", "1008");
        assertThat(ann.formOf("1008").path("private_metadata").asText()).contains("/archives/C01SUPPORT/p");
    }

    @Test
    void message_without_a_flow_leads_to_the_search() {
        Person lin = house.chineseEditor();
        String ts = says(lin, "今天天气不错");

        lin.uses(HERE, Person.SUPPORT, ts);
        JsonNode pick = lin.modal("flow_pick");

        assertThat(pick.path("blocks").toString()).contains("在这条消息中没有找到您可以修改的流程");
        assertThat(lin.options(pick, "flow", "choose_flow", "售后").toString()).contains("1011");
    }

    @Test
    void person_without_rights_hears_why() {
        Person dan = house.withoutRights();
        String ts = says(dan, "1001 please");

        dan.uses(HERE, Person.SUPPORT, ts);

        assertThat(dan.readsInPrivate(Person.SUPPORT, "You may not")).contains("ImplicitDeny");
    }

    @Test
    void shortcut_from_anywhere_asks_for_the_channel_and_the_flow() {
        Person ann = house.editor();

        ann.uses("change_flow");
        JsonNode pick = ann.modal("flow_pick");
        ann.chooses(pick, "channel", "choose_channel", "C01OPS");
        assertThat(ann.options(pick, "flow", "choose_flow", "summer").toString())
                .contains("1008");
        ann.chooses(pick, "flow", "choose_flow", "1008");
        ann.submits(ann.formOf("1008"), "Winter catalogue", "SHOPPING");

        assertThat(ann.reads("C01OPS", "changed flow 1008"))
                .contains("Winter catalogue")
                .doesNotContain("this message");
    }

    @Test
    void flow_without_a_channel_is_not_taken() {
        Person ann = house.editor();

        ann.uses("change_flow");
        JsonNode pick = ann.modal("flow_pick");
        assertThat(ann.options(pick, "flow", "choose_flow", "1001").toString()).contains("1001");
        ann.chooses(pick, "flow", "choose_flow", "1001");
        JsonNode again = ann.modal("flow_pick", "Choose a channel first");

        ann.chooses(again, "channel", "choose_channel", "C01SUPPORT");
        String block = Fields.blockOf(again, "flow");
        ann.options(again, block, "choose_flow", "1001");
        ann.chooses(again, block, "choose_flow", "1001");
        ann.formOf("1001");
    }

    @Test
    void nobody_asks_from_a_channel_that_they_are_not_in() {
        house.removeFrom("C01PROD", "U0EDITOR1");
        Person ann = house.editor();

        ann.uses("change_flow");
        JsonNode pick = ann.modal("flow_pick");
        ann.chooses(pick, "channel", "choose_channel", "C01PROD");
        ann.options(pick, "flow", "choose_flow", "1001");
        ann.chooses(pick, "flow", "choose_flow", "1001");
        JsonNode again = ann.modal("flow_pick", "You are not in that channel");

        house.slackFault("conversations.members", "channel_not_found");
        ann.chooses(again, "channel", "choose_channel", "C01OPS");
        String block = Fields.blockOf(again, "flow");
        ann.options(again, block, "choose_flow", "1001");
        ann.chooses(again, block, "choose_flow", "1001");
        ann.modal("flow_pick", "I can't see who is in that channel");
    }
}
