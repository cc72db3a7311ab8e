package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The App Home: what each person sees there, that it keeps up by itself, and what they choose in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HomeTest {
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private void asks(String flow, String name, String category) {
        Person ann = house.editor();
        ann.types(Person.SUPPORT, "/flow edit " + flow);
        ann.submits(ann.formOf(flow), name, category);
    }

    @Test
    void home_keeps_up_with_what_happens() {
        Person bob = house.approver();
        Person ann = house.editor();
        bob.opensHome();
        bob.home("You may approve what others ask for.", "FlowApprover");
        ann.opensHome();
        ann.home("You have not asked for any change yet.", "No change waits for CAMS.", "of 5.");

        asks("1003", "Where is it?", "CUSTOMER_SUPPORT");
        bob.home("Where is it?", "0 of 2 approvals", "https://shop.slack.com/archives/C01SUPPORT/p");
        ann.home("Where is it?", "waits for approval, 0 of 2");

        house.approve(Person.SUPPORT, "1003");
        ann.home("Where is it?", "): made, asked ");
        assertThat(bob.home("Nothing waits for your decision.").toString()).doesNotContain("Where is it?");
    }

    @Test
    void home_is_published_only_when_it_looks_different() {
        Person dan = house.withoutRights();
        dan.opensHome();
        dan.home("Whether you may see a flow");

        String before = dan.home("Whether you may see a flow").path("hash").asText();
        asks("1010", "预约", "OTHER");
        house.editor().reads(Person.SUPPORT, "changed flow 1010");

        assertThat(dan.home("Whether you may see a flow").path("hash").asText()).isEqualTo(before);
    }

    @Test
    void language_and_reminders_are_chosen_there() {
        Person lin = house.chineseEditor();
        lin.opensHome();
        JsonNode home = lin.home("您的权限", "您可以在 2 人审批后修改流程");

        lin.chooses(home, "home_language-slack", "home_language", "en");
        JsonNode english = lin.home("What you may do", "You may change flows with 2 approvals");
        lin.types(Person.SUPPORT, "/flow edit 1001");
        assertThat(lin.formOf("1001").at("/title/text").asText()).isEqualTo("Change a flow");
        lin.closesModals();
        lin.types(Person.SUPPORT, "/flow help");
        lin.readsInPrivate(Person.SUPPORT, "What I can do for you:");
        lin.types(Person.SUPPORT, "/flow edti");
        lin.readsInPrivate(Person.SUPPORT, "Did you mean", "What I can do for you:");

        lin.chooses(english, "home_reminders-on", "home_reminders", "off");
        JsonNode still = lin.homeWith("home_reminders-off");
        lin.chooses(still, "home_language-en", "home_language", "slack");
        lin.home("您的权限");
    }

    @Test
    void flow_is_changed_from_there() {
        Person ann = house.editor();
        ann.opensHome();
        JsonNode home = ann.home("Your settings");

        ann.presses(home, "home", "home_change_flow");
        JsonNode pick = ann.modal("flow_pick");
        ann.chooses(pick, "channel", "choose_channel", "C01OPS");
        ann.options(pick, "flow", "choose_flow", "1011");
        ann.chooses(pick, "flow", "choose_flow", "1011");
        ann.submits(ann.formOf("1011"), "调查", "SURVEY");

        ann.reads("C01OPS", "changed flow 1011");
    }

    @Test
    void home_that_slack_refuses_is_published_later() {
        Person eve = house.admin();
        house.slackFault("views.publish", "internal_error");
        eve.opensHome();
        house.awaitSlackFaults();

        house.advance(Duration.ofSeconds(31));

        for (String words : List.of("Waiting for you", "Your settings")) {
            eve.home(words);
        }
    }
}
