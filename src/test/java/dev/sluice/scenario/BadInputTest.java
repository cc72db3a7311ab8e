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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed or filled in gets a clear answer, and nothing is written that was not meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {
    private House house;
    private Person ann;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
        ann = house.editor();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @AfterEach
    void calm() {
        house.sandbox.cams().forgetFaults();
        ann.closesModals();
    }

    private JsonNode form(String flow) {
        ann.types(Person.SUPPORT, "/flow edit " + flow);
        return ann.modal("flow_edit");
    }

    @ParameterizedTest
    @CsvSource({
        "/flow, What I can do",
        "/flow help, /flow edit",
        "/flow dance, don't know",
        "/flow 1001, /flow edit 1001",
        "/flow edit 999999, can't find flow 999999",
        "/flow edit nothing like this, found no flow",
    })
    void unclear_command_gets_an_answer(String typed, String answer) {
        ann.types(Person.SUPPORT, typed);

        assertThat(ann.readsInPrivate(Person.SUPPORT, answer)).isNotBlank();
        assertThat(ann.state().path("modals").findValuesAsText("callback_id")).doesNotContain("flow_edit", "flow_pick");
    }

    @Test
    void unknown_flow_is_answered_with_the_code_and_request_id_of_cams() {
        ann.types(Person.SUPPORT, "/flow edit 424242");

        assertThat(ann.readsInPrivate(Person.SUPPORT, "can't find flow 424242"))
                .contains("Shop EU, Shop Asia", "Unknown.ResourceOwnerId", "request ID");
    }

    @Test
    void form_with_mistakes_stays_open_with_a_sentence_at_the_field() {
        JsonNode form = form("1001");

        assertThat(ann.submits(form, "   ", "SIGN_UP").at("/errors/name").asText())
                .isEqualTo("Write a name.");
        assertThat(ann.submits(form, "Welcome", "SIGN_UP").at("/errors/name").asText())
                .contains("Nothing was changed");
        assertThat(ann.hasModal()).isTrue();
    }

    @Test
    void space_that_the_flow_is_not_in_is_a_mistake_at_the_field() {
        JsonNode form = form("1001");
        var values = Fields.values(form, "Welcome v3", "SIGN_UP");
        values.putObject("space").put("value", "cams-8hqpz03ka");

        assertThat(ann.submits(form, values).at("/errors/space").asText()).contains("can't be moved");
    }

    @Test
    void mention_in_a_name_stays_text() {
        ann.submits(form("1004"), "<!channel> *now* <@U0ADMIN01>", "CUSTOMER_SUPPORT", "OTHER");

        String text = ann.reads(Person.SUPPORT, "changed flow 1004");

        assertThat(text)
                .contains("&lt;!channel&gt; *now* &lt;@U0ADMIN01&gt;")
                .doesNotContain("<!channel>", "<@U0ADMIN01>");
        assertThat(house.nameOf("1004")).isEqualTo("<!channel> *now* <@U0ADMIN01>");
    }

    @ParameterizedTest
    @CsvSource({"1011, HTML", "1003, EMPTY", "1005, DROP_BEFORE"})
    void cams_that_answers_nonsense_to_the_reading_is_told_in_private(String flow, Fault.Kind kind) {
        house.sandbox.cams().play(Fault.of("GetFlow", kind));

        ann.types(Person.SUPPORT, "/flow edit " + flow);

        assertThat(ann.readsInPrivate(Person.SUPPORT, "could not be asked for flow " + flow))
                .doesNotContain("CAMS said");
    }

    @Test
    void refused_reading_is_not_told_as_a_flow_that_is_missing() {
        house.sandbox
                .cams()
                .play(Fault.status("GetFlow", 400, "Ram.PermissionDeny").times(2));

        ann.types(Person.SUPPORT, "/flow edit 1012");

        assertThat(ann.readsInPrivate(Person.SUPPORT, "could not read flow 1012"))
                .contains("CAMS said Ram.PermissionDeny", "RAM administrator")
                .doesNotContain("can't find");
    }

    @Test
    void slow_cams_gets_a_loading_modal_in_time_that_is_filled_later() {
        house.sandbox.cams().play(Fault.delay("GetFlow", Duration.ofSeconds(4)));

        ann.types(Person.SUPPORT, "/flow edit 1010");
        ann.modal("note");
        JsonNode form = ann.modal("flow_edit");

        assertThat(Fields.find(form, "name").at("/element/initial_value").asText())
                .isEqualTo("预约到店服务");
    }

    @Test
    void empty_edit_offers_all_flows_and_becomes_the_form_of_the_one_chosen() {
        ann.types(Person.SUPPORT, "/flow edit");
        JsonNode pick = ann.modal("flow_pick");

        assertThat(ann.options(pick, "flow", "choose_flow", "log in").path("options"))
                .isEmpty();
        assertThat(ann.options(pick, "flow", "choose_flow", "预约")
                        .at("/options/0/value")
                        .asText())
                .isEqualTo("1010");
        ann.chooses(pick, "flow", "choose_flow", "1010");

        assertThat(Fields.find(ann.modal("flow_edit"), "name")
                        .at("/element/initial_value")
                        .asText())
                .isEqualTo("预约到店服务");
    }
}
