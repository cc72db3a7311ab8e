package dev.sluice.slack;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.change.Questions;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Sentence;
import java.util.List;

/** Tells somebody who Sluice takes them for: their standing, user groups, policies, guardrails and clock. */
final class WhoAmI {
    private static final RightsWords SAY = RightsWords.SAY;

    private final Questions questions;
    private final CommandName command;
    private final PrivateAnswer answer;

    WhoAmI(Questions questions, CommandName command, PrivateAnswer answer) {
        this.questions = questions;
        this.command = command;
        this.answer = answer;
    }

    void tell(Visit visit) {
        try {
            answer.send(visit, lines(visit, questions.person(visit.who())));
        } catch (DirectoryException e) {
            answer.send(visit, SAY.unknownYou());
        }
    }

    private List<Sentence> lines(Visit visit, Person me) {
        return List.of(
                SAY.you(Piece.people(List.of(me.id())), standing(me.standing())),
                SAY.userGroups(orNone(
                        me.userGroups().stream().sorted().map(Piece::userGroup).toList())),
                SAY.policies(Attached.policies(questions.policiesOf(me))),
                SAY.guardrails(Attached.guardrails(questions.guardrailsOver(visit.visitor()))),
                SAY.clock(me.zone().getId()),
                SAY.whatTheyAllow(Piece.code(command.with("can edit 1001"))));
    }

    private static Sentence standing(Standing standing) {
        return switch (standing) {
            case MEMBER -> SAY.member();
            case GUEST -> SAY.guest();
            case BOT -> SAY.bot();
            case DEACTIVATED -> SAY.deactivated();
            case STRANGER -> SAY.stranger();
        };
    }

    private static Sentence orNone(List<?> all) {
        return all.isEmpty() ? SAY.none() : Sentence.commas(all);
    }
}
