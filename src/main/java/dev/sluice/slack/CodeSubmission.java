package dev.sluice.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvals;
import dev.sluice.change.Outcome;
import dev.sluice.slack.cards.CardRef;
import dev.sluice.slack.cards.CodeModal;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.words.Language;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The question for a one-time code, answered. A code that does not count leaves the form open, to type another. */
final class CodeSubmission {
    private static final Logger log = LoggerFactory.getLogger(CodeSubmission.class);
    private static final Set<Outcome.Why> ABOUT_CODE =
            EnumSet.of(Outcome.Why.CODE_WRONG, Outcome.Why.CODE_USED, Outcome.Why.CODE_LOCKED);

    private final Approvals approvals;
    private final Readers readers;

    CodeSubmission(Approvals approvals, Readers readers) {
        this.approvals = approvals;
        this.readers = readers;
    }

    Response approve(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return take(request, context, (ref, who, code) -> approvals.approve(ref.change(), ref.digest(), who, code));
    }

    Response review(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return take(request, context, (ref, who, code) -> approvals.reviewWithCode(ref.change(), who, code));
    }

    /** What is done with a code. */
    @FunctionalInterface
    private interface Deed {
        Outcome carryOut(CardRef ref, UserId who, String code);
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context, Deed deed) {
        View view = request.getPayload().getView();
        Optional<CardRef> ref = CardRef.read(view.getPrivateMetadata());
        if (ref.isEmpty()) {
            return context.ack();
        }
        UserId who = new UserId(request.getPayload().getUser().getId());
        Language language = readers.of(who);
        try {
            return deed.carryOut(ref.get(), who, typed(view))
                    .match(done -> context.ack(), refused -> refused(refused, context, language));
        } catch (RuntimeException e) { // whatever the database does: the person must hear that nothing happened
            log.error("code not looked at change={}", ref.get().change(), e);
            return context.ackWithErrors(
                    Map.of(CodeModal.CODE, FieldWords.SAY.notWrittenDown().in(language)));
        }
    }

    private static Response refused(Outcome.Refused refused, ViewSubmissionContext context, Language language) {
        return ABOUT_CODE.contains(refused.why())
                ? context.ackWithErrors(
                        Map.of(CodeModal.CODE, Objections.of(refused).in(language)))
                : context.ackWithUpdate(NoteModal.of(ClickWords.SAY.notDone(), Objections.of(refused), language));
    }

    private static String typed(View view) {
        return Optional.ofNullable(view.getState())
                .map(ViewState::getValues)
                .map(values -> values.get(CodeModal.CODE))
                .map(actions -> actions.get(CodeModal.VALUE))
                .map(ViewState.Value::getValue)
                .filter(text -> text.length() <= CodeModal.LONGEST)
                .orElse("");
    }
}
