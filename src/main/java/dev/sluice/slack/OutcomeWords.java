package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.Claim;
import dev.sluice.change.Closing;
import dev.sluice.change.Outcome;
import dev.sluice.change.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says to one person why what they did does not count. People stand in it as Slack's mentions. */
final class OutcomeWords {
    private OutcomeWords() {}

    static String of(Outcome.Refused refused) {
        Change change = refused.change();
        Verdict verdict = refused.verdict();
        return switch (refused.why()) {
            case UNKNOWN_CHANGE -> "I don't know this change. Perhaps the card belongs to another Sluice.";
            case OUTDATED ->
                "The change was amended after this card was drawn. Look at the card again, which now shows what the"
                        + " change is.";
            case DECIDED -> "Too late: " + state(change) + " Your click changed nothing.";
            case TOO_LATE -> "Too late: the change is being carried out.";
            case OWN_CHANGE -> "This is your own change: others have to decide about it. You can withdraw or amend it.";
            case NOT_YOURS -> "Only " + person(change == null ? null : owner(refused)) + " can do that.";
            case ALREADY_APPROVED -> "You have approved this already. It still needs others.";
            case CLAIMED -> person(claimant(change)) + " is looking at it. You can decide all the same.";
            case NOT_ALLOWED -> verdict == null ? "You may not do this." : verdict.sentence();
            case UNAVAILABLE ->
                verdict == null ? "Too many people pressed at the same time. Try again." : verdict.sentence();
        };
    }

    private static @Nullable UserId owner(Outcome.Refused refused) {
        Change change = refused.change();
        if (change == null) {
            return null;
        }
        UserId claimant = claimant(change);
        return change.isAwaiting() && claimant != null ? claimant : change.requester();
    }

    private static @Nullable UserId claimant(@Nullable Change change) {
        Claim claim = change == null ? null : change.consent().claim();
        return claim == null ? null : claim.who();
    }

    private static String person(@Nullable UserId who) {
        return who == null ? "somebody else" : "<@" + who + ">";
    }

    private static String state(@Nullable Change change) {
        if (change == null) {
            return "somebody has decided already.";
        }
        Closing closing = change.consent().closing();
        String by = closing == null ? "" : " by " + person(closing.who());
        return switch (change.state()) {
            case REJECTED -> "the change was rejected" + by + ".";
            case WITHDRAWN -> "the change was withdrawn" + by + ".";
            case EXPIRED -> "the change has expired.";
            case QUEUED, RUNNING, UNKNOWN -> "the change is on its way" + approvedBy(change) + ".";
            case SUCCEEDED -> "the change was made" + approvedBy(change) + ".";
            case FAILED, STALE, REFUSED -> "the change has ended, and the flow was not changed by it.";
            case AWAITING_APPROVAL -> "there is nothing to decide here.";
        };
    }

    private static String approvedBy(Change change) {
        List<Approval> approvals = change.consent().approvals();
        return approvals.isEmpty()
                ? ""
                : ", approved by "
                        + approvals.stream()
                                .map(approval -> person(approval.who()))
                                .collect(Collectors.joining(" and "));
    }
}
