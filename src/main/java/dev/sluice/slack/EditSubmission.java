package dev.sluice.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Asker;
import dev.sluice.change.Changes;
import dev.sluice.change.Origin;
import dev.sluice.change.Proposal;
import dev.sluice.change.Receipt;
import dev.sluice.change.Requests;
import dev.sluice.change.Verdict;
import dev.sluice.slack.cards.CardRef;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The form for editing a flow, sent. It closes when the change is on disk; a mistake stays at its field; a refusal
 * takes the form's place.
 */
final class EditSubmission {
    private static final Logger log = LoggerFactory.getLogger(EditSubmission.class);

    private static final FieldWords SAY = FieldWords.SAY;

    private final Changes changes;
    private final Requests requests;
    private final Readers readers;
    private final Choices choices;

    EditSubmission(Changes changes, Requests requests, Readers readers, Choices choices) {
        this.changes = changes;
        this.requests = requests;
        this.readers = readers;
        this.choices = choices;
    }

    Response take(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        EditForm filled = EditForm.read(payload.getView());
        Map<String, Sentence> mistakes = filled.mistakes();
        if (!mistakes.isEmpty()) {
            return errors(filled, mistakes, payload, context);
        }
        choices.sent(payload.getView().getId());
        try {
            FlowForm.Purpose purpose = filled.form().purpose();
            return purpose != null && purpose.kind() == FlowForm.Kind.AMEND
                    ? amend(payload, filled, purpose.ref(), context)
                    : answer(changes.propose(proposal(payload, filled)), filled, payload, context);
        } catch (RuntimeException e) { // whatever the database does: the form stays, with all that was typed
            log.error("change not written down flow={}", filled.form().shown().id(), e);
            return errors(filled, Map.of(EditModal.NAME, SAY.notWrittenDown()), payload, context);
        }
    }

    private Response errors(
            EditForm filled,
            Map<String, Sentence> mistakes,
            ViewSubmissionPayload payload,
            ViewSubmissionContext context) {
        Language language = language(payload);
        var texts = new LinkedHashMap<String, String>();
        mistakes.forEach((field, sentence) -> texts.put(filled.form().block(field), sentence.in(language)));
        return context.ackWithErrors(texts);
    }

    private Language language(ViewSubmissionPayload payload) {
        return readers.of(new UserId(payload.getUser().getId()));
    }

    private Response amend(ViewSubmissionPayload payload, EditForm filled, CardRef ref, ViewSubmissionContext context) {
        Proposal proposal = proposal(payload, filled);
        return requests.amend(ref.change(), ref.digest(), proposal.asker().who(), proposal)
                .match(
                        done -> context.ack(),
                        refused -> context.ackWithUpdate(
                                NoteModal.of(ClickWords.SAY.notAmended(), Objections.of(refused), language(payload))));
    }

    private static @Nullable Origin origin(FlowForm form) {
        FlowForm.Purpose purpose = form.purpose();
        if (purpose == null) {
            return null;
        }
        return switch (purpose.kind()) {
            case UNDO -> new Origin(Origin.Kind.UNDOES, purpose.ref().change());
            case AGAIN -> new Origin(Origin.Kind.REPEATS, purpose.ref().change());
            case AMEND -> null;
        };
    }

    private static Proposal proposal(ViewSubmissionPayload payload, EditForm filled) {
        String team = payload.getTeam().getId();
        var asker = new Asker(
                new UserId(payload.getUser().getId()),
                team,
                filled.form().channel(),
                team + ":" + payload.getView().getId());
        return new Proposal(
                asker,
                filled.form().account(),
                filled.form().shown(),
                filled.wanted(),
                filled.reason(),
                origin(filled.form()),
                filled.form().occasion().message());
    }

    private Response answer(
            Receipt receipt, EditForm filled, ViewSubmissionPayload payload, ViewSubmissionContext context) {
        if (receipt instanceof Receipt.Refused refused) {
            Verdict verdict = refused.verdict();
            return verdict.kind() == Verdict.Kind.UNAVAILABLE
                    ? errors(filled, Map.of(EditModal.NAME, verdict.sentence()), payload, context)
                    : context.ackWithUpdate(NoteModal.of(SAY.notAllowed(), verdict.sentence(), language(payload)));
        }
        return context.ack();
    }
}
