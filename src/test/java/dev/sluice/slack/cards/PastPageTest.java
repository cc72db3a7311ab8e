package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Closing;
import dev.sluice.change.Consent;
import dev.sluice.change.Due;
import dev.sluice.change.Emergency;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of the past as people see them, ten a page. */
final class PastPageTest {
    private static final Sentence HEADING = Sentence.of("Changes:");

    private static Lines draw(PastPage page, List<Change> all) {
        List<HomeItem> rows = page.of(all).stream()
                .map(change -> new HomeItem(change, "https://shop.slack.com/archives/C1/p1"))
                .toList();
        return page.draw(rows, all.size(), HEADING, List.of(), Language.ENGLISH);
    }

    private static Change with(ChangeState state, Consent consent) {
        Change change = Examples.change(state, null, "C1");
        return new Change(
                change.id(),
                change.version(),
                state,
                change.proposal(),
                change.digest(),
                change.askedAt(),
                change.progress(),
                consent);
    }

    private static Consent consent(@Nullable Emergency emergency, @Nullable Closing closing, String... approvers) {
        List<Approval> approvals = List.of(approvers).stream()
                .map(who -> new Approval(new UserId(who), Examples.ASKED))
                .toList();
        return new Consent(1, 2, approvals, null, Due.NEVER, emergency, closing, true);
    }

    private static String line(Change change) {
        return draw(new PastPage(0, ""), List.of(change)).text();
    }

    @Test
    void pages_are_turned_and_none_is_behind_the_last() {
        List<Change> all = Collections.nCopies(23, Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "C1"));

        assertThat(draw(new PastPage(0, "1001"), all).blocks())
                .contains("\"history_more\"", "\"1 1001\"")
                .doesNotContain("history_back");
        assertThat(draw(new PastPage(1, "1001"), all).blocks()).contains("\"history_back\"", "\"2 1001\"");
        PastPage behind = PastPage.read("99 1001");
        assertThat(behind.of(all)).hasSize(3);
        assertThat(draw(behind, all).text()).contains("Page 3 of 3");
        assertThat(draw(behind, all).blocks()).doesNotContain("history_more");
        assertThat(draw(new PastPage(0, ""), List.of()).text()).isEqualTo("Changes:");
    }

    @Test
    void who_agreed_and_who_ended_it_is_said() {
        assertThat(line(with(ChangeState.SUCCEEDED, consent(null, null, "U0BOB", "U0CHO"))))
                .contains("<@U0BOB> and <@U0CHO> · made");
        assertThat(line(with(ChangeState.REJECTED, consent(null, new Closing(new UserId("U0BOB"), "no")))))
                .contains("– · rejected by <@U0BOB>");
        var urgent = new Emergency(new UserId("U0ANN"), "now", Examples.ASKED, null);
        assertThat(line(with(ChangeState.SUCCEEDED, consent(urgent, null)))).contains("nobody has reviewed it yet");
        var reviewed = new Emergency(new UserId("U0ANN"), "now", Examples.ASKED, new UserId("U0BOB"));
        assertThat(line(with(ChangeState.SUCCEEDED, consent(reviewed, null)))).contains("reviewed by <@U0BOB>");
    }

    @Test
    void somebody_whose_data_was_erased_is_no_mention() {
        assertThat(line(with(ChangeState.SUCCEEDED, consent(null, null, "UERASED0123456789AB"))))
                .contains("somebody whose data was erased")
                .doesNotContain("UERASED");
    }

    @Test
    void refusal_of_cams_and_other_changes_are_told() {
        var base = Examples.flow("Welcome", FlowStatus.DRAFT, "SIGN_UP", "OTHER");
        var same = new FlowEdit(base.id(), base.space(), "Welcome", Categories.of("SIGN_UP"));
        Change change = Examples.change(
                ChangeState.FAILED,
                Examples.failed("Product.Unsubscript", "not activated"),
                Examples.proposal(base, same, "C1", ""));

        assertThat(line(change))
                .contains(
                        "1001 Welcome Categories removed: Other · – · not made: CAMS refused it: Product.Unsubscript");
    }

    @ParameterizedTest
    @EnumSource(ChangeState.class)
    void every_state_has_words(ChangeState state) {
        assertThat(PastPage.inWords(state).in(Language.CHINESE)).isNotBlank();
    }
}
