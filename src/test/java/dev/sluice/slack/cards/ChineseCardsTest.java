package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.audit.Event;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Result;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowStatus;
import dev.sluice.words.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people see who read Chinese, as files beside those in English. */
final class ChineseCardsTest {
    private static final Language CHINESE = Language.CHINESE;
    private static final Flow PUBLISHED = Examples.flow("预约到店服务", FlowStatus.PUBLISHED, "APPOINTMENT_BOOKING", "SHOP");

    @Test
    void form_of_a_published_flow_warns() {
        var form = new FlowForm(Examples.ACCOUNT, "C01SUPPORT", PUBLISHED);

        Golden.assertIs("zh-edit-published", EditModal.of(form, Examples.spaces(), CHINESE));
    }

    @Test
    void flow_is_fetched() {
        Golden.assertIs("zh-note-loading", NoteModal.loading(CHINESE));
    }

    @Test
    void reasons_are_asked_for() {
        Change change = Gallery.with(ChangeState.AWAITING_APPROVAL, null, Gallery.untouched(1));

        Golden.assertIs("zh-reject", ReasonModal.reject(change, CHINESE));
        Golden.assertIs("zh-emergency", ReasonModal.emergency(change, CHINESE));
    }

    @Test
    void success_shows_old_and_new_and_the_request_id() {
        Golden.assertIs("zh-result-success", card(ChangeState.SUCCEEDED, Examples.done(null)));
    }

    @Test
    void published_flow_that_is_a_draft_now_gets_a_loud_line() {
        Flow found = Examples.flow("Welcome v2", FlowStatus.DRAFT, "SIGN_UP", "LEAD_GENERATION");
        Change change =
                Examples.change(ChangeState.SUCCEEDED, Examples.done(found), Examples.proposal(PUBLISHED, "C01QUIET"));

        Golden.assertIs(
                "zh-result-now-draft",
                ResultCard.of(change, new ResultFacts("Shop EU", null, "C01QUIET", false), CHINESE));
    }

    @Test
    void stale_change_shows_what_the_flow_is_now() {
        Flow now = Examples.flow("Hello", FlowStatus.PUBLISHED, "SIGN_UP", "SHOPPING");
        var drift = new Result(
                null,
                true,
                "Sluice.FlowChanged",
                "the flow was changed by somebody else in the meantime",
                now,
                Map.of(CHINESE, "流程在此期间已被他人修改"));

        Golden.assertIs("zh-result-stale", card(ChangeState.STALE, drift));
    }

    @Test
    void change_without_a_readable_answer_says_that_it_is_open() {
        Golden.assertIs("zh-result-unknown", card(ChangeState.UNKNOWN, null));
    }

    @Test
    void change_that_waits_shows_who_can_approve() {
        Change change = Gallery.with(ChangeState.AWAITING_APPROVAL, null, Gallery.halfApproved());
        CardFacts facts = Gallery.facts(change).get(1);
        ChangeCard card = ChangeCard.of(change, facts, CHINESE);

        Golden.assertIs(
                "zh-card-waiting",
                new ObjectMapper()
                        .createObjectNode()
                        .put("text", card.text())
                        .set("blocks", Golden.parse(card.blocks())));
    }

    @Test
    void approval_is_told_below_the_card() {
        Change change = Gallery.with(ChangeState.AWAITING_APPROVAL, null, Gallery.halfApproved());
        Event event = Gallery.event(Event.Kind.APPROVED, "{\"approvals\": 1, \"needed\": 2}");
        StepReply reply = StepReply.of(event, change, false, other -> null, CHINESE);

        Golden.assertIs(
                "zh-step-approved",
                new ObjectMapper()
                        .createObjectNode()
                        .put("text", reply.text())
                        .set("blocks", Golden.parse(reply.blocks())));
    }

    private static ResultCard card(ChangeState state, @Nullable Result result) {
        return ResultCard.of(
                Examples.change(state, result, "C01SUPPORT"), new ResultFacts("Shop EU", null, null, false), CHINESE);
    }
}
