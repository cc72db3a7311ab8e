package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.slack.cards.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may fill in, and the sentence at the field when it is not in order. */
final class EditFormTest {
    private static final Flow WELCOME = Examples.welcome();
    private static final String NOTHING_CHANGED = "Nothing was changed: name and categories are as they were.";

    @Test
    void form_in_order_says_what_is_wanted() {
        EditForm form = filled("  Welcome v2 ").reason(" because ").read();

        assertThat(Submission.inEnglish(form.mistakes())).isEmpty();
        assertThat(form.wanted())
                .isEqualTo(new FlowEdit(WELCOME.id(), WELCOME.space(), "Welcome v2", Categories.of("SIGN_UP")));
        assertThat(form.reason()).isEqualTo("because");
        assertThat(form.form().shown()).isEqualTo(WELCOME);
        assertThat(form.form().channel()).isEqualTo("C01SUPPORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe 😀", "预约到店服务", "<!channel> & co", "\"quoted\" \\ %s", "مرحبا"})
    void name_may_be_of_any_script(String name) {
        EditForm form = filled(name).read();

        assertThat(Submission.inEnglish(form.mistakes())).isEmpty();
        assertThat(form.wanted().name()).isEqualTo(name);
    }

    @Test
    void name_of_200_characters_is_the_longest() {
        assertThat(filled("😀".repeat(200)).mistakes()).isEmpty();
        assertThat(filled("😀".repeat(201)).mistakes())
                .containsExactly(entry("name", "The name has 201 characters; at most 200 are possible."));
        assertThat(filled("x".repeat(10_000)).mistakes())
                .containsExactly(entry("name", "The name has 10,000 characters; at most 200 are possible."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u3000", "\t \n"})
    void blank_name_is_asked_for(String name) {
        assertThat(filled(name).mistakes()).containsExactly(entry("name", "Write a name."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wel\ncome", "Wel\r\ncome", "Wel\tcome", "Wel\u0000come", "Wel\u0085come"})
    void name_is_one_line(String name) {
        assertThat(filled(name).mistakes()).containsExactly(entry("name", "Write the name in one line."));
    }

    @Test
    void at_least_one_category_is_asked_for() {
        assertThat(filled("Welcome v2").categories().mistakes())
                .containsExactly(entry("categories", "Choose at least one category."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHOPPING", "sign_up", "", " ", "SIGN_UP,OTHER"})
    void unknown_category_is_refused(String code) {
        assertThat(filled("Welcome v2").categories("SIGN_UP", code).mistakes())
                .containsExactly(entry("categories", "Choose categories from the list only."));
    }

    @Test
    void category_that_the_flow_had_may_stay() {
        Flow imported = Examples.flow("Summer catalogue", FlowStatus.DRAFT, "SHOPPING");

        EditForm form = Submission.of(imported)
                .name("Winter catalogue")
                .categories("SHOPPING", "SURVEY")
                .read();

        assertThat(Submission.inEnglish(form.mistakes())).isEmpty();
        assertThat(form.wanted().categories()).isEqualTo(Categories.of("SHOPPING", "SURVEY"));
    }

    @Test
    void other_space_is_refused_and_its_own_is_fine() {
        assertThat(filled("Welcome v2").space("cams-8hqpz03ka").mistakes())
                .containsExactly(
                        entry("space", "Flow 1001 can't be moved to another space. Choose the space it was in."));
        assertThat(filled("Welcome v2").space("cams-1sdkjwen2").mistakes()).isEmpty();
    }

    @Test
    void reason_of_500_characters_is_the_longest() {
        assertThat(filled("Welcome v2").reason("x".repeat(500)).mistakes()).isEmpty();
        assertThat(filled("Welcome v2").reason("x".repeat(501)).mistakes())
                .containsExactly(entry("reason", "Write the reason in at most 500 characters."));
    }

    @Test
    void nothing_changed_is_said() {
        assertThat(filled("Welcome").mistakes()).containsExactly(entry("name", NOTHING_CHANGED));
        assertThat(filled(" Welcome ").categories("SIGN_UP", "SIGN_UP").mistakes())
                .containsExactly(entry("name", NOTHING_CHANGED));
    }

    @Test
    void name_that_nobody_touched_is_not_changed_in_passing() {
        Flow blanks = Examples.flow(" Welcome ", FlowStatus.DRAFT, "SIGN_UP");

        EditForm form =
                Submission.of(blanks).name(" Welcome ").categories("SURVEY").read();

        assertThat(form.wanted().name()).isEqualTo(" Welcome ");
    }

    @Test
    void every_mistake_is_said_at_once() {
        assertThat(filled("")
                        .categories()
                        .space("cams-8hqpz03ka")
                        .reason("x".repeat(501))
                        .mistakes())
                .containsOnlyKeys("name", "categories", "space", "reason");
    }

    @Test
    void form_without_state_is_an_empty_form() {
        for (String missing : new String[] {"state", "values"}) {
            EditForm form =
                    Submission.of(WELCOME).with(view -> remove(view, missing)).read();

            assertThat(Submission.inEnglish(form.mistakes())).containsOnlyKeys("name", "categories");
        }
    }

    @Test
    void nulls_are_an_empty_form() {
        EditForm form = Submission.of(WELCOME)
                .with(view -> {
                    var values = (ObjectNode) view.at("/state/values");
                    values.putObject("name").putObject("value").putNull("value");
                    values.putObject("categories")
                            .putObject("value")
                            .putArray("selected_options")
                            .addNull();
                    values.putObject("space").putObject("value").putNull("selected_option");
                    values.putObject("reason").putNull("value");
                })
                .read();

        assertThat(Submission.inEnglish(form.mistakes())).containsOnlyKeys("name", "categories");
        assertThat(form.reason()).isEmpty();
    }

    @Test
    void option_without_a_value_is_no_category() {
        EditForm form = filled("Welcome v2")
                .with(view -> ((ObjectNode) view.at("/state/values/categories/value"))
                        .putArray("selected_options")
                        .addObject())
                .read();

        assertThat(Submission.inEnglish(form.mistakes())).containsOnlyKeys("categories");
    }

    private static void remove(ObjectNode view, String field) {
        view.remove(field);
        if (view.get("state") instanceof ObjectNode state) {
            state.remove(field);
        }
    }

    private static Submission filled(String name) {
        return Submission.of(WELCOME).name(name).categories("SIGN_UP");
    }
}
