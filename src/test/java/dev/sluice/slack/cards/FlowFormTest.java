package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlowFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welcome",
                "",
                " two  blanks ",
                "\"q\" \\ / {}",
                "预约 😀",
                "<!channel> &amp;",
                "line\nbreak",
                "\u202E"
            })
    void form_comes_back_as_it_went(String name) {
        FlowForm form = form(name, "SIGN_UP", "SHOPPING");

        assertThat(FlowForm.read(form.metadata())).isEqualTo(form);
    }

    @Test
    void flow_without_a_space_stays_without_one() {
        var flow = new Flow(new FlowId("7"), null, "Welcome", Categories.of(), FlowStatus.PUBLISHED, null);
        var form = new FlowForm("a", "C1", flow);

        assertThat(FlowForm.read(form.metadata())).isEqualTo(form);
    }

    @Test
    void endpoint_does_not_travel() {
        Flow shown = Examples.welcome();
        var withEndpoint = new Flow(
                shown.id(), shown.space(), shown.name(), shown.categories(), shown.status(), "https://secret.example");

        String metadata = new FlowForm("a", "C1", withEndpoint).metadata();

        assertThat(metadata).doesNotContain("secret");
        assertThat(FlowForm.read(metadata).shown().endpointUri()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "not json", "{\"flow\":\"1\",\"categories\":[\"\"]}"})
    void anything_else_is_refused(String metadata) {
        assertThatThrownBy(() -> FlowForm.read(metadata)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_that_slack_would_not_carry_do_not_fit() {
        assertThat(form("x".repeat(2_700), "SIGN_UP").fits()).isTrue();
        assertThat(form("x".repeat(3_000), "SIGN_UP").fits()).isFalse();
        assertThat(form("\"".repeat(1_600), "SIGN_UP").fits()).isFalse();
    }

    @Test
    void categories_that_slack_would_not_offer_do_not_fit() {
        String[] ninetyTwo = IntStream.range(0, 92).mapToObj(i -> "C" + i).toArray(String[]::new);
        String[] ninetyThree = IntStream.range(0, 93).mapToObj(i -> "C" + i).toArray(String[]::new);

        assertThat(form("Welcome", ninetyTwo).fits()).isTrue();
        assertThat(form("Welcome", ninetyThree).fits()).isFalse();
        assertThat(form("Welcome", "X".repeat(150)).fits()).isTrue();
        assertThat(form("Welcome", "X".repeat(151)).fits()).isFalse();
    }

    private static FlowForm form(String name, String... categories) {
        return new FlowForm(Examples.ACCOUNT, "C01SUPPORT", Examples.flow(name, FlowStatus.DRAFT, categories));
    }
}
