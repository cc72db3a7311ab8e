package dev.sluice.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvals;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Outcome;
import dev.sluice.change.Requests;
import dev.sluice.slack.cards.CardButton;
import dev.sluice.slack.cards.CardRef;
import dev.sluice.slack.cards.CodeModal;
import dev.sluice.slack.cards.ReasonModal;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buttons below a change, pressed. What a button stands for is looked up and decided now, whatever the card shows;
 * it is on disk before Slack gets its acknowledgement. Whoever pressed hears in private when it does not count.
 */
final class CardClicks {
    private static final Logger log = LoggerFactory.getLogger(CardClicks.class);

    private final Changes changes;
    private final Approvals approvals;
    private final Requests requests;
    private final ChangeDesk desk;
    private final FormOpener opener;
    private final Modals modals;
    private final PrivateAnswer answer;
    private final Background background;

    CardClicks(
            Changes changes,
            Approvals approvals,
            Requests requests,
            ChangeDesk desk,
            FormOpener opener,
            Modals modals,
            PrivateAnswer answer,
            Background background) {
        this.changes = changes;
        this.approvals = approvals;
        this.requests = requests;
        this.desk = desk;
        this.opener = opener;
        this.modals = modals;
        this.answer = answer;
        this.background = background;
    }

    Response take(CardButton button, BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        Visit visit = visit(payload);
        String value = String.valueOf(payload.getActions().get(0).getValue());
        Optional<CardRef> ref = CardRef.read(value);
        if (ref.isEmpty() || !UserId.isOne(payload.getUser().getId())) {
            log.warn(
                    "button without a change user={} action={}",
                    payload.getUser().getId(),
                    button);
            return context.ack();
        }
        try {
            press(button, visit, ref.get());
        } catch (RuntimeException e) { // whatever the database does: the person must hear that nothing happened
            log.error("click not taken change={} button={}", ref.get().change(), button, e);
            tell(visit, ClickWords.SAY.notWrittenDown());
        }
        return context.ack();
    }

    private static Visit visit(BlockActionPayload payload) {
        String channel = payload.getChannel() == null
                ? ""
                : String.valueOf(payload.getChannel().getId());
        return new Visit(
                new UserId(payload.getUser().getId()),
                payload.getTeam().getId(),
                channel,
                String.valueOf(payload.getTriggerId()),
                Optional.ofNullable(payload.getResponseUrl()).orElse(""));
    }

    private void press(CardButton button, Visit visit, CardRef ref) {
        UserId who = visit.who();
        switch (button) {
            case APPROVE -> hear(visit, approvals.approve(ref.change(), ref.digest(), who), CodeModal::approve);
            case CLAIM -> hear(visit, approvals.claim(ref.change(), who));
            case RELEASE -> hear(visit, approvals.release(ref.change(), who));
            case WITHDRAW -> hear(visit, requests.withdraw(ref.change(), who));
            case REVIEW -> hear(visit, approvals.review(ref.change(), who, ""), CodeModal::review);
            case REJECT -> ask(visit, ref, ReasonModal::reject);
            case EMERGENCY -> ask(visit, ref, ReasonModal::emergency);
            case AMEND -> open(visit, ref, change -> desk.amend(visit, change));
            case UNDO -> open(visit, ref, change -> desk.undo(visit, change));
            case AGAIN -> open(visit, ref, change -> desk.again(visit, change));
        }
    }

    private void hear(Visit visit, Outcome outcome) {
        outcome.match(done -> true, refused -> {
            tell(visit, Objections.of(refused));
            return false;
        });
    }

    /**
     * The same, where a code may be wanted.
     *
     * @param code asks for it
     */
    private void hear(Visit visit, Outcome outcome, BiFunction<Change, Language, View> code) {
        if (outcome instanceof Outcome.Refused refused
                && refused.why() == Outcome.Why.CODE_NEEDED
                && refused.change() != null) {
            show(visit, code, refused.change());
        } else {
            hear(visit, outcome);
        }
    }

    private void show(Visit visit, BiFunction<Change, Language, View> form, Change change) {
        if (!background.begin("ask", () -> modals.open(visit, form.apply(change, desk.language(visit))))) {
            log.warn("form not opened, too much to do user={}", visit.who());
        }
    }

    private void tell(Visit visit, Sentence sentence) {
        if (!background.begin("answer", () -> answer.send(visit, sentence))) {
            log.warn("answer not sent, too much to do user={}", visit.who());
        }
    }

    private void ask(Visit visit, CardRef ref, BiFunction<Change, Language, View> form) {
        Change change = changes.find(ref.change()).orElse(null);
        if (change == null || !change.isAwaiting()) {
            Outcome.Why why = change == null ? Outcome.Why.UNKNOWN_CHANGE : Outcome.Why.DECIDED;
            hear(visit, new Outcome.Refused(why, null, change));
        } else if (!change.digest().equals(ref.digest())) {
            hear(visit, new Outcome.Refused(Outcome.Why.OUTDATED, null, change));
        } else {
            show(visit, form, change);
        }
    }

    /** Finding what a form shows, which may take a while. */
    @FunctionalInterface
    private interface Finding {
        Look find(Change change) throws InterruptedException;
    }

    private void open(Visit visit, CardRef ref, Finding finding) {
        Change change = changes.find(ref.change()).orElse(null);
        if (change == null) {
            hear(visit, new Outcome.Refused(Outcome.Why.UNKNOWN_CHANGE, null, null));
        } else if (!opener.begin(visit, "form", () -> finding.find(change))) {
            log.warn("form not opened, too much to do user={}", visit.who());
        }
    }
}
