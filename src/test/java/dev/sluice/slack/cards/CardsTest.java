package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see, as files in {@code src/test/resources/cards}; {@link Golden} says how to renew them. */
final class CardsTest {
    private static final String SUPPORT = "C01SUPPORT";

    @Test
    void form_shows_what_a_draft_is() {
        Golden.assertIs("edit-draft", EditModal.of(form(Examples.welcome()), Examples.spaces(), Language.ENGLISH));
    }

    @Test
    void form_of_a_published_flow_warns() {
        Flow published = Examples.flow("Book a visit", FlowStatus.PUBLISHED, "APPOINTMENT_BOOKING", "OTHER");

        Golden.assertIs("edit-published", EditModal.of(form(published), Examples.spaces(), Language.ENGLISH));
    }

    @Test
    void form_keeps_a_category_that_cams_does_not_document() {
        Flow imported = Examples.flow("Summer catalogue", FlowStatus.DRAFT, "SHOPPING");

        Golden.assertIs("edit-kept-category", EditModal.of(form(imported), Examples.spaces(), Language.ENGLISH));
    }

    @Test
    void form_has_no_space_where_the_account_has_none() {
        var nowhere = new Flow(
                new FlowId("1001"), null, "Welcome", Categories.of("SIGN_UP"), FlowStatus.DRAFT, "https://x.example");

        Golden.assertIs("edit-without-spaces", EditModal.of(form(nowhere), Map.of(), Language.ENGLISH));
    }

    @Test
    void flow_is_picked_while_typing() {
        Golden.assertIs(
                "pick",
                PickModal.of(new Occasion(SUPPORT), Sentence.of("All flows that you may change."), Language.ENGLISH));
    }

    @Test
    void flow_is_picked_among_those_that_match() {
        var one = new FlowSummary(new FlowId("1001"), Examples.SHOP_EU, "Welcome", Categories.of("SIGN_UP"));
        var other = new FlowSummary(new FlowId("1010"), null, "预约到店服务", Categories.of("APPOINTMENT_BOOKING"));
        var spaces = Map.of(Examples.SHOP_EU.value(), "Shop EU");

        Golden.assertIs(
                "pick-of-two",
                PickModal.of(
                        new Occasion(SUPPORT),
                        Sentence.of("2 flows match “e”."),
                        List.of(PickModal.option(one, spaces), PickModal.option(other, spaces)),
                        Language.ENGLISH));
    }

    @Test
    void note_says_one_thing() {
        Golden.assertIs(
                "note",
                NoteModal.of(Sentence.of("Not allowed"), Sentence.of("You may not see flow 1001."), Language.ENGLISH));
        Golden.assertIs("note-loading", NoteModal.loading(Language.ENGLISH));
    }

    @Test
    void success_shows_old_and_new_and_the_request_id() {
        Golden.assertIs("result-success", card(ChangeState.SUCCEEDED, Examples.done(null)));
    }

    @Test
    void published_flow_that_is_a_draft_now_gets_a_loud_line() {
        Flow published = Examples.flow("Welcome", FlowStatus.PUBLISHED, "SIGN_UP", "SURVEY");
        Flow found = Examples.flow("Welcome v2", FlowStatus.DRAFT, "SIGN_UP", "LEAD_GENERATION");
        Change change =
                Examples.change(ChangeState.SUCCEEDED, Examples.done(found), Examples.proposal(published, SUPPORT));

        Golden.assertIs(
                "result-now-draft",
                ResultCard.of(change, new ResultFacts("Shop EU", null, null, false), Language.ENGLISH));
    }

    @Test
    void draft_that_somebody_published_meanwhile_is_not_called_out_of_reach() {
        Flow found = Examples.flow("Welcome v2", FlowStatus.PUBLISHED, "SIGN_UP", "LEAD_GENERATION");

        assertThat(card(ChangeState.SUCCEEDED, Examples.done(found)).text())
                .contains("The flow was DRAFT and is now PUBLISHED.")
                .doesNotContain("can't be sent");
    }

    @Test
    void success_that_was_read_back_says_so() {
        var found = new Result(Examples.REQUEST_ID, true, null, null, Examples.welcome());

        Golden.assertIs("result-read-back", card(ChangeState.SUCCEEDED, found));
    }

    @ParameterizedTest
    @CsvSource({
        "result-not-activated, Product.Unsubscript, product is not activated",
        "result-not-permitted, Ram.PermissionDeny, The user is not authorized to operate on this resource",
        "result-throttled, System.LimitControl, System flow control",
        "result-not-owner, Unknown.ResourceOwnerId, resource owner is unknown",
    })
    void documented_error_shows_what_cams_said_and_what_to_do(String file, String code, String message) {
        Golden.assertIs(file, card(ChangeState.FAILED, Examples.failed(code, message)));
    }

    @Test
    void error_that_nobody_documented_shows_what_cams_said() {
        assertThat(card(ChangeState.FAILED, Examples.failed("InvalidFlow.State", "flow is deprecated"))
                        .text())
                .contains("InvalidFlow.State flow is deprecated", "Request ID: " + Examples.REQUEST_ID)
                .doesNotContain("What to do");
    }

    @Test
    void stale_change_shows_what_the_flow_is_now() {
        Flow now = Examples.flow("Hello", FlowStatus.PUBLISHED, "SIGN_UP", "SHOPPING");
        var drift = new Result(
                null, true, "Sluice.FlowChanged", "the flow was changed by somebody else in the meantime", now);

        Golden.assertIs("result-stale", card(ChangeState.STALE, drift));
    }

    @Test
    void result_shown_elsewhere_says_where_it_belongs() {
        Change change = Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "C01QUIET");

        Golden.assertIs(
                "result-elsewhere",
                ResultCard.of(change, new ResultFacts("Shop EU", null, "C01QUIET", false), Language.ENGLISH));
    }

    @Test
    void conversation_that_is_no_channel_is_not_shown_as_one() {
        Change change = Examples.change(ChangeState.SUCCEEDED, Examples.done(null), "D0TWO");

        ResultCard card = ResultCard.of(change, new ResultFacts("Shop EU", null, "D0TWO", false), Language.ENGLISH);

        assertThat(card.text()).contains("the conversation where you asked").doesNotContain("D0TWO");
        assertThat(card.blocks()).doesNotContain("channel_id");
    }

    @Test
    void change_without_a_readable_answer_says_that_it_is_open() {
        Golden.assertIs("result-unknown", card(ChangeState.UNKNOWN, null));
    }

    @Test
    void change_of_categories_alone_leaves_the_name_alone() {
        Flow base = Examples.flow("A & B", FlowStatus.DRAFT, "SIGN_UP", "SURVEY");
        var wanted = new FlowEdit(base.id(), base.space(), "A & B", Categories.of("SURVEY"));
        Change change = Examples.change(
                ChangeState.SUCCEEDED, Examples.done(null), Examples.proposal(base, wanted, SUPPORT, ""));

        assertThat(ResultCard.of(change, new ResultFacts(null, null, null, false), Language.ENGLISH)
                        .text())
                .contains("Name: A &amp; B\n", "Categories removed: Sign up")
                .doesNotContain("→", "Reason", "added");
    }

    private static FlowForm form(Flow flow) {
        return new FlowForm(Examples.ACCOUNT, SUPPORT, flow);
    }

    private static ResultCard card(ChangeState state, @org.jspecify.annotations.Nullable Result result) {
        return ResultCard.of(
                Examples.change(state, result, SUPPORT),
                new ResultFacts("Shop EU", null, null, false),
                Language.ENGLISH);
    }
}
