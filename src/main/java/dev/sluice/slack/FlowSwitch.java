package dev.sluice.slack;

import com.slack.api.model.view.View;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.NoteModal;
import dev.sluice.slack.cards.Occasion;
import dev.sluice.slack.cards.PickModal;
import dev.sluice.slack.cards.Redraws;
import dev.sluice.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns an open modal to the flow that was chosen in it: the question which flow becomes the form, and a form becomes
 * that of another flow, with its name, categories, warnings and approvals.
 *
 * <p>While CAMS takes long the modal says so, and what was filled in stays. It stays, too, when the other flow is not
 * to be had. What was filled in about one flow never goes into the form of another.
 */
final class FlowSwitch {
    private static final Logger log = LoggerFactory.getLogger(FlowSwitch.class);
    private static final Duration QUICK = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final SwitchWords SAY = SwitchWords.SAY;

    private final FlowDesk desk;
    private final Modals modals;
    private final Choices choices;
    private final Membership membership;
    private final Background background;

    FlowSwitch(FlowDesk desk, Modals modals, Choices choices, Membership membership, Background background) {
        this.desk = desk;
        this.modals = modals;
        this.choices = choices;
        this.membership = membership;
        this.background = background;
    }

    /**
     * Shows the flow that was chosen.
     *
     * @param view as it was when it was chosen
     * @param mark of the choice
     */
    void to(FlowId flow, Visit visit, View view, String mark) throws InterruptedException {
        EditForm form = EditModal.CALLBACK.equals(view.getCallbackId()) ? EditForm.read(view) : null;
        String hash = view.getHash();
        View next;
        try {
            Future<View> search = background.read(
                    () -> form == null ? first(flow, visit, view, mark) : other(flow, visit, form, mark));
            try {
                next = search.get(QUICK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                hash = show(view.getId(), hash, waiting(flow, visit, form, mark), mark);
                next = search.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            log.error("chosen flow not shown user={} flow={}", visit.who(), flow, e);
            next = instead(CommandWords.SAY.notFetched(), visit, form, mark);
        }
        show(view.getId(), hash, next, mark);
    }

    /** Shows it, unless something else was chosen since: of two that race, the later choice wins. */
    private @Nullable String show(String view, @Nullable String hash, View next, String mark) {
        if (!choices.isLatest(view, mark)) {
            return null;
        }
        Updated updated = modals.update(view, hash, next);
        if (updated.kind() == Updated.Kind.CONFLICT && choices.isLatest(view, mark)) {
            log.info("modal was changed by something older, drawn over view={}", view);
            updated = modals.update(view, null, next);
        }
        return updated.hash();
    }

    private View first(FlowId flow, Visit visit, View view, String mark) throws InterruptedException {
        boolean isChosen = Occasion.read(view.getPrivateMetadata()).channel().isEmpty();
        Sentence trouble = isChosen ? membership.trouble(visit.channel(), visit.who()) : null;
        if (trouble != null) {
            return PickModal.of(visit.occasion().in(""), trouble, Redraws.anew(mark), desk.language(visit));
        }
        Look look = desk.byId(visit, flow);
        return look instanceof Look.Modal modal ? modal.view() : note(((Look.Note) look).text(), visit);
    }

    private View other(FlowId flow, Visit visit, EditForm form, String mark) throws InterruptedException {
        Flow before = form.form().shown();
        Look look = desk.byId(
                visit,
                flow,
                (account, found) -> found.id().equals(before.id())
                        ? desk.filled(visit, form, found, form.form().redraws().again(mark), List.of())
                        : desk.fresh(visit, account, found, Redraws.anew(mark), left(form)));
        return look instanceof Look.Modal modal ? modal.view() : instead(((Look.Note) look).text(), visit, form, mark);
    }

    /** Says that what was filled in about another flow is gone. */
    private static List<Sentence> left(EditForm form) {
        return form.isTouched() ? List.of(SAY.left(form.form().shown().id().value())) : List.of();
    }

    private View waiting(FlowId flow, Visit visit, @Nullable EditForm form, String mark) {
        return form == null
                ? NoteModal.loading(desk.language(visit))
                : instead(SAY.fetching(flow.value()), visit, form, mark);
    }

    /** A sentence where the flow should be: above what was filled in, or alone. */
    private View instead(Sentence sentence, Visit visit, @Nullable EditForm form, String mark) {
        if (form != null) {
            Redraws redraws = form.form().redraws().again(mark);
            Look look = desk.filled(visit, form, form.form().shown(), redraws, List.of(sentence));
            if (look instanceof Look.Modal modal) {
                return modal.view();
            }
        }
        return note(sentence, visit);
    }

    private View note(Sentence sentence, Visit visit) {
        return NoteModal.of(sentence, desk.language(visit));
    }
}
