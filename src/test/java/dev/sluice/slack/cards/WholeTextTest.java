package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Proposal;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is too long for a card stands whole in a file, whatever is in it, and the card says where. */
final class WholeTextTest {
    private static final String LONG = "Welcome <!channel> ".repeat(40).strip();

    @Test
    void what_a_card_shows_whole_needs_no_file() {
        Change change = Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "C01SUPPORT");

        assertThat(WholeText.of(change, Language.ENGLISH)).isEmpty();
        assertThat(WholeText.notice(change, Language.ENGLISH)).isEmpty();
    }

    @Test
    void long_name_stands_whole_with_what_it_becomes() {
        Change change = change(LONG, "Short", "because\u202E\nof it", "SIGN_UP");

        WholeText file = WholeText.of(change, Language.ENGLISH).orElseThrow();

        assertThat(file.name()).isEqualTo("change-" + change.id().value() + ".txt");
        assertThat(file.text()).isEqualTo("""
                Change %s of flow 1001

                Name before:
                %s

                Name after:
                Short

                Reason:
                because‹U+202E› of it
                """.formatted(change.id().value(), LONG));
        assertThat(RichText.text(WholeText.notice(change, Language.ENGLISH))).contains(file.name(), "in this thread");
        assertThat(file.isMissing("missing_scope").inEnglish()).contains(file.name(), "missing_scope");
    }

    @Test
    void many_categories_stand_below_each_other() {
        String[] codes = IntStream.range(0, 60).mapToObj(i -> "CATEGORY_" + i).toArray(String[]::new);
        Change change = change("Welcome", "Welcome", "", codes);

        WholeText file = WholeText.of(change, Language.CHINESE).orElseThrow();

        assertThat(file.text())
                .startsWith("变更 " + change.id().value()
                        + "（流程 1001）\n\n名称（不变）：\nWelcome\n\n新增分类：\n- CATEGORY_0\n- CATEGORY_1\n")
                .endsWith("- CATEGORY_59\n\n移除分类：\n- 注册\n");
    }

    @Test
    void reason_that_grows_when_what_is_hidden_is_shown_needs_one() {
        assertThat(WholeText.of(change("Welcome", "Other", "\u200B".repeat(100), "SIGN_UP"), Language.ENGLISH))
                .isPresent();
    }

    private static Change change(String before, String after, String reason, String... codes) {
        var base = Examples.flow(before, FlowStatus.DRAFT, "SIGN_UP");
        var wanted = new FlowEdit(base.id(), base.space(), after, Categories.of(codes));
        Proposal proposal = Examples.proposal(base, wanted, "C01SUPPORT", reason);
        return Examples.change(ChangeState.SUCCEEDED, Examples.done(null), proposal);
    }
}
