package dev.sluice.slack;

import dev.sluice.change.Change;
import dev.sluice.flow.Flow;
import dev.sluice.slack.cards.CardRef;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.slack.cards.FormStart;
import dev.sluice.slack.cards.Words;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;

/** Makes the forms that go back to an earlier change: to amend it, to ask for it again, to undo it. */
final class ChangeDesk {
    private final FlowDesk desk;

    ChangeDesk(FlowDesk desk) {
        this.desk = desk;
    }

    /** What the person reads. */
    Language language(Visit visit) {
        return desk.language(visit);
    }

    /** The form with what its requester wants so far, to want something else. */
    Look amend(Visit visit, Change change) throws InterruptedException {
        return wanted(
                visit, change, FlowForm.Kind.AMEND, change.proposal().asker().channel());
    }

    /** The form with what was wanted, for the flow as it is now. */
    Look again(Visit visit, Change change) throws InterruptedException {
        return wanted(visit, change, FlowForm.Kind.AGAIN, visit.channel());
    }

    private Look wanted(Visit visit, Change change, FlowForm.Kind kind, String channel) throws InterruptedException {
        return desk.byId(visit, change.proposal().base().id(), (account, flow) -> {
            var start = new FormStart(
                    change.proposal().wanted().name(),
                    change.proposal().wanted().categories(),
                    change.proposal().reason(),
                    desk.notes(visit, channel, account, flow, change));
            return desk.form(visit, account, form(account, channel, flow, kind, change), start);
        });
    }

    /** The form with what the flow was before, as long as it still is what the change made of it. */
    Look undo(Visit visit, Change change) throws InterruptedException {
        Flow before = change.proposal().base();
        return desk.byId(visit, before.id(), (account, flow) -> {
            if (!change.proposal().wanted().isFulfilledBy(flow)) {
                return new Look.Note(DeskWords.SAY.changedSince(
                        flow.id().value(),
                        flow.name(),
                        Sentence.commas(
                                flow.categories().all().stream().map(Words::of).toList()),
                        desk.command().with("edit " + flow.id())));
            }
            String undoOf = DeskWords.SAY.undoOf(change.id().value()).in(desk.language(visit));
            List<Sentence> notes = desk.notes(visit, visit.channel(), account, flow, change);
            var start = new FormStart(before.name(), before.categories(), undoOf, notes);
            FlowForm form = form(account, visit.channel(), flow, FlowForm.Kind.UNDO, change);
            return desk.form(visit, account, form, start);
        });
    }

    private static FlowForm form(Account account, String channel, Flow flow, FlowForm.Kind kind, Change change) {
        var purpose = new FlowForm.Purpose(kind, new CardRef(change.id(), change.digest()));
        return new FlowForm(account.id(), channel, flow, purpose);
    }
}
