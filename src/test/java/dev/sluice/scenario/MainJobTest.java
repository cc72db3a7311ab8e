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

/** Who gets which form, and who is told why not; where results go. Each test has its own flow. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MainJobTest {
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
    }

    @Test
    void form_is_filled_with_what_the_flow_is_and_labelled_in_words() {
        Person ann = house.editor();

        ann.types(Person.SUPPORT, "/flow edit 1008");
        JsonNode modal = ann.modal("flow_edit");

        assertThat(Fields.find(modal, "name").at("/label/text").asText()).isEqualTo("Name");
        assertThat(Fields.find(modal, "name").at("/element/initial_value").asText())
                .isEqualTo("Summer catalogue");
        assertThat(Fields.find(modal, "categories")
                        .at("/element/initial_options/0/value")
                        .asText())
                .isEqualTo("SHOPPING");
        assertThat(Fields.find(modal, "categories").at("/element/options")).hasSize(9);
        assertThat(Fields.find(modal, "space")
                        .at("/element/initial_option/text/text")
                        .asText())
                .isEqualTo("Shop EU");
        assertThat(Fields.find(modal, "reason").at("/label/text").asText()).isEqualTo("Reason");
    }

    @Test
    void published_flow_that_falls_back_to_draft_is_reported_loudly_and_keeps_its_endpoint() {
        Person ann = house.editor();

        ann.types(Person.SUPPORT, "/flow edit 1002");
        ann.submits(ann.modal("flow_edit"), "Book a visit", "APPOINTMENT_BOOKING");
        house.approve(Person.SUPPORT, "1002");
        String text = ann.reads(Person.SUPPORT, "changed flow 1002", "took");

        assertThat(text).contains("was PUBLISHED and is now DRAFT");
        assertThat(house.calls("ModifyFlow", "1002"))
                .singleElement()
                .satisfies(call -> assertThat(call.parameters())
                        .containsEntry("EndpointUri", "https://flows.shop-eu.example/appointments"));
    }

    @Test
    void person_without_rights_is_refused_in_private_with_the_reason() {
        Person dan = house.withoutRights();

        dan.types(Person.SUPPORT, "/flow edit 1003");
        String text = dan.readsInPrivate(Person.SUPPORT, "You may not");

        assertThat(text).contains("flow 1003", "cams:GetFlow", "ImplicitDeny");
        assertThat(dan.hasModal()).isFalse();
        assertThat(house.editor().count(Person.SUPPORT, "flow 1003")).isZero();
    }

    @Test
    void explicit_deny_names_the_policy() {
        Person ann = house.editor();

        ann.types(Person.SUPPORT, "/flow edit 1007");

        assertThat(ann.readsInPrivate(Person.SUPPORT, "You may not")).contains("HandsOff", "ExplicitDeny");
    }

    @Test
    void guest_has_no_rights() {
        Person gus = house.guest();

        gus.types(Person.SUPPORT, "/flow edit 1001");

        assertThat(gus.readsInPrivate(Person.SUPPORT, "You may not")).contains("a guest of this workspace");
    }

    @Test
    void someone_who_may_read_but_not_change_gets_no_form() {
        Person bob = house.approver();

        bob.types(Person.SUPPORT, "/flow edit 1003");

        assertThat(bob.readsInPrivate(Person.SUPPORT, "You may not")).contains("cams:ModifyFlow");
    }

    @Test
    void channel_without_the_app_sends_the_result_to_the_asker() {
        Person ann = house.editor();

        ann.types(Person.QUIET, "/flow edit 1004");
        ann.submits(ann.modal("flow_edit"), "Return, exchange, repair", "CUSTOMER_SUPPORT", "OTHER");

        assertThat(ann.readsDirectly("changed flow 1004")).contains("could not post", "<#C01QUIET>");
    }

    @Test
    void part_of_a_name_finds_the_flow_whatever_the_quotes() {
        Person ann = house.editor();

        ann.types(Person.SUPPORT, "/flow edit “summer CATA”");

        assertThat(Fields.find(ann.modal("flow_edit"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("Summer catalogue");
    }
}
