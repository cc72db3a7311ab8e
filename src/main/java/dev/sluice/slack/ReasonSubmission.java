package dev.sluice.slack;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvals;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Outcome;
import dev.sluice.change.Requests;
import dev.sluice.slack.cards.CardRef;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.slack.cards.ReasonModal;
import dev.sluice.words.Sentence;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forms that ask for a reason, sent: reject a change, or run it without approvals. */
final class ReasonSubmission {
    private static final Logger log = LoggerFactory.getLogger(ReasonSubmission.class);

    private final Changes changes;
    private final Approvals approvals;
    private final Requests requests;
    private final Readers readers;

    ReasonSubmission(Changes changes, Approvals approvals, Requests requests, Readers readers) {
        this.changes = changes;
        this.approvals = approvals;
        this.requests = requests;
        this.readers = readers;
    }

    Response reject(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return take(request, context, (ref, who, reason) -> approvals.reject(ref.change(), ref.digest(), who, reason));
    }

    /** Runs it only for somebody who knows which flow it is. */
    Response emergency(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        Optional<Change> change = CardRef.read(view.getPrivateMetadata()).flatMap(ref -> changes.find(ref.change()));
        String name = change.map(it -> it.proposal().base().name()).orElse("");
        if (change.isPresent() && !text(view, ReasonModal.NAME).equals(name.strip())) {
            return error(ReasonModal.NAME, ClickWords.SAY.wrongName(), request, context);
        }
        return take(
                request, context, (ref, who, reason) -> requests.breakGlass(ref.change(), ref.digest(), who, reason));
    }

    /** What is done with a reason. */
    @FunctionalInterface
    private interface Deed {
        Outcome carryOut(CardRef ref, UserId who, String reason);
    }

    private Response take(ViewSubmissionRequest request, ViewSubmissionContext context, Deed deed) {
        View view = request.getPayload().getView();
        String reason = text(view, ReasonModal.REASON);
        if (reason.isEmpty()) {
            return error(ReasonModal.REASON, ClickWords.SAY.writeReason(), request, context);
        }
        if (reason.length() > ReasonModal.LONGEST_REASON) {
            Sentence tooLong = FieldWords.SAY.reasonTooLong(ReasonModal.LONGEST_REASON);
            return error(ReasonModal.REASON, tooLong, request, context);
        }
        Optional<CardRef> ref = CardRef.read(view.getPrivateMetadata());
        if (ref.isEmpty()) {
            return context.ack();
        }
        try {
            UserId who = new UserId(request.getPayload().getUser().getId());
            return deed.carryOut(ref.get(), who, reason)
                    .match(
                            done -> context.ack(),
                            refused -> context.ackWithUpdate(
                                    NoteModal.of(ClickWords.SAY.notDone(), Objections.of(refused), readers.of(who))));
        } catch (RuntimeException e) { // whatever the database does: the form stays, with all that was typed
            log.error("reason not written down change={}", ref.get().change(), e);
            return error(ReasonModal.REASON, FieldWords.SAY.notWrittenDown(), request, context);
        }
    }

    private Response error(
            String block, Sentence sentence, ViewSubmissionRequest request, ViewSubmissionContext context) {
        UserId who = new UserId(request.getPayload().getUser().getId());
        return context.ackWithErrors(Map.of(block, sentence.in(readers.of(who))));
    }

    /** Without control characters, which PostgreSQL does not take; lines stay lines. */
    private static String text(View view, String block) {
        return Optional.ofNullable(view.getState())
                .map(ViewState::getValues)
                .map(values -> values.get(block))
                .map(actions -> actions.get(ReasonModal.VALUE))
                .map(ViewState.Value::getValue)
                .map(typed -> typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip())
                .orElse("");
    }
}
