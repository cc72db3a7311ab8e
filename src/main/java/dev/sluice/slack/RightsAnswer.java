package dev.sluice.slack;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.Plainly;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvers;
import dev.sluice.change.Questions;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says what somebody may do and why, who could approve it, and what would have to be different. */
final class RightsAnswer {
    private static final RightsWords SAY = RightsWords.SAY;

    private RightsAnswer() {}

    /** Whether somebody may do something, a sentence a line. */
    static List<Sentence> can(UserId subject, ActionName action, Sentence what, Questions.Answer answer) {
        Sentence who = Piece.people(List.of(subject));
        Sentence deed = deed(action, what);
        var lines = new ArrayList<Sentence>();
        lines.add(
                switch (answer.kind()) {
                    case ALLOWED -> SAY.may(SAY.yes().as(Piece::bold), who, deed);
                    case NEEDS_APPROVALS -> SAY.may(SAY.yesWith(answer.needed()).as(Piece::bold), who, deed);
                    case REFUSED -> SAY.mayNot(SAY.no().as(Piece::bold), who, deed);
                    case UNAVAILABLE -> SAY.unknown(who);
                });
        if (answer.takesCode()) {
            lines.add(SAY.takesCode());
        }
        lines.addAll(approvers(answer));
        lines.addAll(why(answer, who));
        return lines;
    }

    /** Who could approve what the asker would ask for, a sentence a line. */
    static List<Sentence> who(UserId asker, String flow, Questions.Answer answer) {
        var lines = new ArrayList<Sentence>();
        lines.add(
                switch (answer.kind()) {
                    case ALLOWED -> SAY.takesNone(flow);
                    case NEEDS_APPROVALS -> SAY.takes(flow, answer.needed());
                    case REFUSED -> answer.lacksApprovers() ? SAY.takes(flow, answer.needed()) : SAY.mayNotChange(flow);
                    case UNAVAILABLE -> SAY.unknownYou();
                });
        lines.addAll(approvers(answer));
        if (!answer.decision().allows()) {
            lines.addAll(why(answer, Piece.people(List.of(asker))));
        }
        return lines;
    }

    /** What somebody would do, in words; RAM's names stay where there are none. */
    private static Sentence deed(ActionName action, Sentence what) {
        if (action.equals(ActionName.MODIFY_FLOW)) {
            return SAY.changing(what);
        }
        if (action.equals(ActionName.GET_FLOW)) {
            return SAY.seeing(what);
        }
        if (action.equals(ActionName.LIST_FLOW)) {
            return SAY.listing();
        }
        if (action.equals(ActionName.APPROVE_CHANGE)) {
            return SAY.approving(what);
        }
        return action.equals(ActionName.WITHDRAW_CHANGE) ? SAY.withdrawing(what) : SAY.doing(action.toString(), what);
    }

    private static List<Sentence> approvers(Questions.Answer answer) {
        if (answer.needed() == 0) {
            return List.of();
        }
        Approvers approvers = answer.approvers();
        var lines = new ArrayList<Sentence>();
        if (approvers.people().isEmpty()) {
            return approvers.areAll() ? List.of(SAY.givenByNobody()) : List.of();
        }
        Sentence people = Piece.people(approvers.people());
        if (answer.lacksApprovers()) {
            return List.of(SAY.notEnough(people));
        }
        lines.add(approvers.areAll() ? SAY.givenBy(people) : SAY.givenByOrOthers(people));
        approvers.musts().stream().map(RightsAnswer::must).forEach(lines::add);
        return lines;
    }

    private static Sentence must(String id) {
        Part among = UserId.isOne(id) ? Piece.person(new UserId(id)) : Piece.userGroup(id);
        return SAY.must(Sentence.and(List.of(among)));
    }

    private static List<Sentence> why(Questions.Answer answer, Sentence who) {
        Decision decision = answer.decision();
        Sentence because = InWords.say(decision, answer.request(), who);
        var lines = new ArrayList<Sentence>();
        lines.add(answer.needed() > 0 ? SAY.whyNotAlone(because) : SAY.why(because));
        if (answer.needed() == 0) {
            decision.nearMisses().stream().findFirst().ifPresent(miss -> lines.add(SAY.nearest(Plainly.say(miss))));
        }
        return lines;
    }
}
