package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.change.Change;
import dev.sluice.change.Changes;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.slack.cards.FlowSheet;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows one flow to somebody who may see it, and what a change of it would take. */
final class FlowShow {
    private static final ShowWords SAY = ShowWords.SAY;
    private static final int MOST_OPEN = 3;

    private final FlowDesk desk;
    private final Questions questions;
    private final Changes changes;
    private final CommandName command;
    private final PrivateAnswer answer;

    FlowShow(FlowDesk desk, Questions questions, Changes changes, PrivateAnswer answer) {
        this.desk = desk;
        this.questions = questions;
        this.changes = changes;
        this.command = desk.command();
        this.answer = answer;
    }

    /** Shows the flow with this ID, or the only one with this in its name. */
    void show(Visit visit, String typed) throws InterruptedException {
        if (typed.isEmpty()) {
            answer.send(visit, SAY.whichFlow(Piece.code(command.with("show 1001")), Piece.code(command.with("list"))));
            return;
        }
        if (FlowDesk.isNumber(typed)) {
            show(visit, new FlowId(typed));
            return;
        }
        Verdict mayList = desk.mayList(visit);
        if (!mayList.allows()) {
            answer.send(visit, mayList.sentence());
            return;
        }
        Listed found = desk.seen(visit, typed);
        if (found.flows().size() == 1) {
            show(visit, found.flows().get(0).id());
        } else if (!found.flows().isEmpty()) {
            Sentence those = FlowGuess.these(command, "show", found.flows());
            answer.send(
                    visit, Sentence.joined(DeskWords.SAY.flowsWith(found.flows().size(), typed), those));
        } else if (found.failure() != null) {
            answer.send(visit, Troubles.said(DeskWords.SAY.flowsNotListed(), found.failure()));
        } else {
            Sentence none = ListWords.SAY.noneWith(typed);
            answer.send(
                    visit,
                    FlowGuess.of(command, "show", typed, desk.seen(visit, "").flows())
                            .map(guess -> Sentence.joined(none, guess))
                            .orElse(none));
        }
    }

    private void show(Visit visit, FlowId id) throws InterruptedException {
        Found found = desk.find(visit, id);
        if (found instanceof Found.One one) {
            Account account = one.account();
            Flow flow = one.flow();
            Verdict mayEdit = desk.mayEdit(visit, account, flow);
            answer.send(
                    visit,
                    FlowSheet.of(
                            flow,
                            account.nameOf(flow.space()),
                            nameOf(account),
                            notes(visit, account, flow, mayEdit),
                            mayEdit.allows(),
                            desk.language(visit)));
        } else {
            answer.send(visit, ((Found.None) found).sentence());
        }
    }

    /** There is nothing to tell apart when there is one. */
    private @Nullable String nameOf(Account account) {
        return desk.accounts().size() == 1 ? null : account.id();
    }

    private List<Sentence> notes(Visit visit, Account account, Flow flow, Verdict mayEdit) {
        var notes = new ArrayList<Sentence>();
        changes.openOn(account.id(), flow.id()).stream()
                .filter(change -> questions.maySee(change, visit.visitor()))
                .limit(MOST_OPEN)
                .forEach(change -> notes.add(open(change)));
        if (mayEdit.allows()) {
            notes.addAll(approvals(visit, account, flow));
        } else {
            notes.add(mayEdit.sentence());
        }
        return notes;
    }

    private static Sentence open(Change change) {
        Piece who = Piece.person(change.requester());
        String name = change.proposal().wanted().name();
        return change.isAwaiting() ? SAY.waits(who, name) : SAY.isOnItsWay(who, name);
    }

    private List<Sentence> approvals(Visit visit, Account account, Flow flow) {
        Questions.Answer mine = questions.mayThey(visit.visitor(), ActionName.MODIFY_FLOW, account.id(), flow);
        return mine.kind() == Verdict.Kind.REFUSED && !mine.lacksApprovers()
                ? List.of(SAY.dependsOnTheChange())
                : RightsAnswer.who(visit.who(), flow.id().value(), mine);
    }
}
