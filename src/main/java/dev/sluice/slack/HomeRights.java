package dev.sluice.slack;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.change.Questions;
import dev.sluice.change.Verdict;
import dev.sluice.change.Visitor;
import dev.sluice.slack.cards.Piece;
import dev.sluice.slack.command.CommandName;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says in a few sentences what somebody may do in general, as far as it depends on neither flow nor channel. */
final class HomeRights {
    private static final HomeRightsWords SAY = HomeRightsWords.SAY;

    private final CommandName command;
    private final Questions questions;
    private final List<Account> accounts;

    HomeRights(Questions questions, List<Account> accounts, CommandName command) {
        this.command = command;
        this.questions = questions;
        this.accounts = accounts;
    }

    List<Sentence> of(Visitor visitor) {
        try {
            List<Attachment> policies = questions.policiesOf(questions.person(visitor.who()));
            var lines = new ArrayList<Sentence>();
            lines.add(best(visitor, ActionName.GET_FLOW) == 0 ? SAY.seeAll() : SAY.seeSome());
            lines.add(changes(best(visitor, ActionName.MODIFY_FLOW)));
            lines.add(best(visitor, ActionName.APPROVE_CHANGE) == 0 ? SAY.approveAll() : SAY.approveSome());
            lines.add(policies.isEmpty() ? SAY.noPolicies() : SAY.policies(Attached.policies(policies)));
            lines.add(SAY.ask(Piece.code(command.with("can edit 1001"))));
            return lines;
        } catch (DirectoryException e) {
            return List.of(SAY.unknown());
        }
    }

    private static Sentence changes(int approvals) {
        if (approvals == 0) {
            return SAY.changeAtOnce();
        }
        return approvals == Integer.MAX_VALUE ? SAY.changeSome() : SAY.changeWith(approvals);
    }

    /** With how many approvals it is allowed for any flow, in the account that asks for fewest. */
    private int best(Visitor visitor, ActionName action) {
        return accounts.stream()
                .map(account -> questions.mayThey(visitor, action, account.id(), null))
                .mapToInt(HomeRights::approvals)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int approvals(Questions.Answer answer) {
        if (answer.kind() == Verdict.Kind.ALLOWED) {
            return 0;
        }
        return answer.kind() == Verdict.Kind.NEEDS_APPROVALS ? answer.needed() : Integer.MAX_VALUE;
    }
}
