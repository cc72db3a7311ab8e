package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A published flow takes two approvals: whose click counts, how often, and what goes without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ApprovalTest {
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

    @AfterEach
    void calm() {
        house.editor().closesModals();
        house.approver().closesModals();
    }

    private Person asks(String flow, String name, String category) {
        Person ann = house.editor();
        ann.types(C, "/flow edit " + flow);
        JsonNode modal = ann.modal("flow_edit");
        assertThat(modal.toString()).contains("takes the approvals of 2 people", "will notify 3 people");
        assertThat(ann.submits(modal, name, category).path("result").asText()).isEqualTo("closed");
        return ann;
    }

    @Test
    void double_clicks_and_two_people_at_once_count_once_each() throws Exception {
        Person ann = asks("1003", "Parcels", "CUSTOMER_SUPPORT");
        String ts = ann.reads(C, message -> message.path("text").asText().contains("wants to change flow 1003"))
                .path("ts")
                .asText();
        Callable<Void> bob = () -> press(house.approver(), ts);
        Callable<Void> cho = () -> press(house.secondApprover(), ts);
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (var click : pool.invokeAll(List.of(bob, cho, bob, cho))) {
                click.get();
            }
        } finally {
            pool.shutdownNow();
        }

        ann.reads(C, "changed flow 1003", "took");

        assertThat(house.calls("ModifyFlow", "1003")).hasSize(1);
        assertThat(ann.count(C, "changed flow 1003", "took")).isEqualTo(1);
    }

    private static Void press(Person person, String ts) {
        person.clicks(C, ts, "change_approve");
        return null;
    }

    @Test
    void own_approval_and_that_of_somebody_without_rights_do_not_count_and_they_read_why() {
        Person ann = asks("1005", "Visit", "SURVEY");

        ann.presses(C, "change_approve", "wants to change flow 1005");
        house.withoutRights().presses(C, "change_approve", "wants to change flow 1005");

        assertThat(ann.readsInPrivate(C, "your own change")).contains("others have to decide");
        assertThat(house.withoutRights().readsInPrivate(C, "may not approve")).contains("flow 1005");
        ann.reads(C, "wants to change flow 1005", "0 of 2");
        ann.presses(C, "change_withdraw", "wants to change flow 1005");
        ann.reads(C, "withdrew the change", "flow 1005");
        assertThat(house.calls("ModifyFlow", "1005")).isEmpty();
    }

    @Test
    void in_an_emergency_it_runs_at_once_and_somebody_reviews_it() {
        Person ann = asks("1009", "Members", "SIGN_UP");
        ann.presses(C, "change_emergency", "wants to change flow 1009");
        JsonNode modal = ann.modal("change_emergency_form");
        ObjectNode values = new ObjectMapper().createObjectNode();
        values.putObject("reason").put("value", "nobody can sign up");
        values.putObject("flow_name").put("value", "wrong name");
        assertThat(ann.submits(modal, values).path("result").asText()).isEqualTo("errors");
        values.putObject("flow_name").put("value", "欢迎加入会员");

        assertThat(ann.submits(modal, values).path("result").asText()).isEqualTo("closed");

        assertThat(ann.reads(C, "runs this change without approvals"))
                .contains("nobody can sign up", "<@U0APPROV1>", "<@U0APPROV2>");
        ann.reads(C, "changed flow 1009", "must review it");
        house.approver().presses(C, "change_review", "changed flow 1009", "must review it");
        ann.reads(C, "Reviewed by <@U0APPROV1>", "flow 1009");
        assertThat(house.nameOf("1009")).isEqualTo("Members");
    }

    @Test
    void what_was_done_is_undone_as_a_change_of_its_own_unless_the_flow_has_moved_on() {
        Person ann = house.editor();
        ann.types(C, "/flow edit 1010");
        ann.submits(ann.modal("flow_edit"), "Visit the store", "APPOINTMENT_BOOKING");
        ann.reads(C, "changed flow 1010");
        ann.presses(C, "change_undo", "changed flow 1010");
        JsonNode undo = ann.modal("flow_edit");
        assertThat(Fields.find(undo, "name").at("/element/initial_value").asText())
                .isEqualTo("预约到店服务");

        ann.submits(undo, "预约到店服务", "APPOINTMENT_BOOKING");

        ann.reads(C, "changed flow 1010", "Visit the store → 预约到店服务");
        ann.presses(C, "change_undo", "changed flow 1010", "预约到店服务 → Visit the store");
        assertThat(ann.readsInPrivate(C, "has been changed since")).contains("can't simply be undone");
    }
}
