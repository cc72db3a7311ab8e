package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.StoredFlow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * CAMS refuses, stays silent or talks nonsense: people hear what happened, and the change happens once or not at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TroubleTest {
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
    }

    private Person asks(String flow, String name, String category) {
        Person ann = house.editor();
        ann.types(Person.SUPPORT, "/flow edit " + flow);
        var modal = ann.modal("flow_edit");
        assertThat(ann.submits(modal, name, category).path("result").asText()).isEqualTo("closed");
        return ann;
    }

    @ParameterizedTest
    @CsvSource({
        "1003, Product.Unsubscript, not activated",
        "1005, Ram.PermissionDeny, RAM administrator",
        "1011, Unknown.ResourceOwnerId, Check the flow ID",
    })
    void refusal_of_cams_comes_with_code_request_id_and_what_to_do(String flow, String code, String advice) {
        house.sandbox.cams().play(Fault.status("ModifyFlow", 400, code));

        Person ann = asks(flow, "Renamed", "OTHER");
        if (!flow.equals("1011")) {
            house.approve(Person.SUPPORT, flow);
        }
        String text = ann.reads(Person.SUPPORT, "could not change flow " + flow, "took");

        assertThat(text).contains(code, advice, "Request ID: ");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
        assertThat(house.nameOf(flow)).isNotEqualTo("Renamed");
    }

    @Test
    void limit_of_calls_is_waited_out_unseen() {
        house.sandbox.cams().play(Fault.of("ModifyFlow", Fault.Kind.LIMIT).times(2));

        Person ann = asks("1010", "预约到店", "APPOINTMENT_BOOKING");
        ann.reads(Person.SUPPORT, "changed flow 1010");

        assertThat(house.calls("ModifyFlow", "1010")).hasSize(3);
        assertThat(ann.count(Person.SUPPORT, "could not change flow 1010")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1001, HTML", "1004, EMPTY", "1008, DROP_AFTER"})
    void answer_that_nobody_can_read_is_settled_by_reading_back(String flow, Fault.Kind kind) {
        house.sandbox.cams().play(Fault.of("ModifyFlow", kind).afterCarryingOut());

        Person ann = asks(flow, "Read back", "OTHER");
        String text = ann.reads(Person.SUPPORT, "changed flow " + flow);

        assertThat(text).contains("Confirmed by reading the flow back");
        assertThat(house.calls("ModifyFlow", flow)).hasSize(1);
    }

    @Test
    void answer_after_thirty_seconds_is_not_waited_for_and_the_change_is_not_sent_twice() {
        house.sandbox.cams().play(Fault.delay("ModifyFlow", Duration.ofSeconds(30)));

        Person ann = asks("1012", "Contact the store", "CONTACT_US");
        house.approve(Person.SUPPORT, "1012");
        ann.readsInPrivate(Person.SUPPORT, "has not answered", "1012");
        String text = ann.reads(Person.SUPPORT, "changed flow 1012", "took");

        assertThat(text).contains("Confirmed by reading the flow back");
        assertThat(house.calls("ModifyFlow", "1012")).hasSize(1);
        assertThat(ann.count(Person.SUPPORT, "changed flow 1012", "took")).isEqualTo(1);
    }

    @Test
    void flow_that_somebody_else_changed_meanwhile_is_left_alone() {
        Person ann = house.editor();
        ann.types(Person.SUPPORT, "/flow edit 1009");
        var modal = ann.modal("flow_edit");
        house.sandbox
                .cams()
                .put(new StoredFlow(
                        "1009", "cams-8hqpz03ka", "Changed behind our back", List.of("SIGN_UP"), "PUBLISHED", ""));

        ann.submits(modal, "Members", "SIGN_UP");
        house.approve(Person.SUPPORT, "1009");
        String text = ann.reads(Person.SUPPORT, "could not change flow 1009", "took");

        assertThat(text).contains("changed by somebody else", "Changed behind our back");
        assertThat(house.calls("ModifyFlow", "1009")).isEmpty();
    }
}
