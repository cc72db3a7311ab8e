package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Questions about rights, asked in the channel and answered to the asker alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuestionsTest {
    private static final String C = Person.SUPPORT;
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void somebody_learns_what_they_may_do_with_a_flow_and_why() {
        Person ann = house.editor();

        ann.types(C, "/flow can edit 1001");
        assertThat(ann.readsInPrivate(C, "Yes", "may change flow 1001")).contains("FlowEditor, statement 2");

        ann.types(C, "/flow can edit 1002");
        assertThat(ann.readsInPrivate(C, "Yes, with 2 approvals", "may change flow 1002"))
                .contains("<@U0APPROV1>", "<@U0APPROV2>")
                .doesNotContain("<@U0EDITOR1>,");

        ann.types(C, "/flow can approve 1002");
        assertThat(ann.readsInPrivate(C, "No", "sluice:ApproveChange"))
                .contains("may not approve", "no policy allows <@U0EDITOR1>");

        ann.types(C, "/flow can cams:DeleteFlow 1001");
        ann.readsInPrivate(C, "No", "cams:DeleteFlow");
    }

    @Test
    void rights_of_others_are_told_only_to_those_who_may_ask() {
        Person ann = house.editor();

        ann.types(C, "/flow can <@U0APPROV1> approve 1002");

        ann.readsInPrivate(C, "ask about the rights of others", "sluice:ExplainAccess");
    }

    @Test
    void somebody_learns_who_can_approve() {
        Person ann = house.editor();

        ann.types(C, "/flow who can approve 1003");
        assertThat(ann.readsInPrivate(C, "A change of flow 1003", "takes 2 approvals"))
                .contains("<@U0APPROV1>");

        ann.types(C, "/flow who can approve 1004");
        ann.readsInPrivate(C, "A change of flow 1004", "takes no approval");
    }

    @Test
    void somebody_learns_who_sluice_takes_them_for() {
        Person ann = house.editor();

        ann.types(C, "/flow whoami");

        assertThat(ann.readsInPrivate(C, "You are <@U0EDITOR1>"))
                .contains("a member of this workspace", "<!subteam^S0SUPPORT>", "FlowEditor (<!subteam^S0SUPPORT>)");
    }

    @Test
    void what_waits_is_listed_for_those_who_can_decide() {
        Person ann = house.editor();
        ann.types(C, "/flow edit 1012");
        ann.submits(ann.modal("flow_edit"), "Contact us", "CONTACT_US");
        ann.reads(C, "wants to change flow 1012");

        house.approver().types(C, "/flow pending");
        ann.types(C, "/flow pending");

        assertThat(house.approver().readsInPrivate(C, "Waiting for you", "flow 1012"))
                .contains("0 of 2 approvals");
        ann.readsInPrivate(C, "Yours", "flow 1012");
        ann.types(C, "/flow pending mine");
        ann.types(C, "/flow pending for me");
        ann.readsInPrivate(C, "Nothing waits for your decision.");
        house.approver().types(C, "/flow 待审批 待我审批");
        house.approver().types(C, "/flow pending mine");
        house.approver().readsInPrivate(C, "None of your changes waits");
        house.approver().types(C, "/flow pending tomorrow");
        house.approver().readsInPrivate(C, "I don't know which changes “tomorrow” are", "/flow pending for me");
        house.withoutRights().types(C, "/flow pending");
        house.withoutRights().readsInPrivate(C, "Nothing that you may see waits");
    }

    @Test
    void a_flow_is_found_by_a_part_of_its_name_when_only_one_has_it() {
        Person ann = house.editor();

        ann.types(C, "/flow who can approve parcel");
        ann.readsInPrivate(C, "A change of flow 1003");
        ann.types(C, "/flow can edit o");
        ann.readsInPrivate(C, "flows have this in their name");
        ann.types(C, "/flow can edit nothing of the kind");
        ann.readsInPrivate(C, "found no such flow");
    }

    @Test
    void what_looks_like_an_id_in_capitals_is_still_a_word() {
        Person ann = house.editor();

        ann.types(C, "/flow can WITHDRAW 1003");

        ann.readsInPrivate(C, "No", "withdraw other people's changes of flow 1003");
    }

    @Test
    void an_unclear_question_is_answered_with_how_to_ask() {
        Person ann = house.editor();

        ann.types(C, "/flow can fly 1001");
        ann.readsInPrivate(C, "Ask what somebody may do");
        ann.types(C, "/flow who");
        ann.readsInPrivate(C, "Ask about a flow");
    }
}
