package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.Claim;
import dev.sluice.change.Closing;
import dev.sluice.change.Outcome;
import dev.sluice.change.Verdict;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Says to one person why what they did does not count. */
final class Objections {
    private static final ClickWords SAY = ClickWords.SAY;

    private Objections() {}

    static Sentence of(Outcome.Refused refused) {
        Change change = refused.change();
        Verdict verdict = refused.verdict();
        return switch (refused.why()) {
            case UNKNOWN_CHANGE -> SAY.unknownChange();
            case OUTDATED -> SAY.outdated();
            case DECIDED -> SAY.tooLate(change == null ? SAY.decided() : state(change));
            case TOO_LATE -> SAY.isCarriedOut();
            case OWN_CHANGE -> SAY.ownChange();
            case NOT_YOURS -> change == null ? SAY.notYoursBut() : SAY.notYours(Piece.person(owner(change)));
            case ALREADY_APPROVED -> SAY.approvedAlready();
            case CLAIMED -> claimed(change);
            case NOT_ALLOWED -> verdict == null ? SAY.notAllowed() : verdict.sentence();
            case CODE_NEEDED -> SAY.codeNeeded();
            case CODE_WRONG -> SAY.codeWrong();
            case CODE_USED -> SAY.codeUsed();
            case CODE_LOCKED -> SAY.codeLocked();
            case NO_DEVICE -> SAY.noDevice();
            case UNAVAILABLE -> verdict == null ? SAY.tooMany() : verdict.sentence();
        };
    }

    private static UserId owner(Change change) {
        UserId claimant = claimant(change);
        return change.isAwaiting() && claimant != null ? claimant : change.requester();
    }

    private static Sentence claimed(@Nullable Change change) {
        UserId claimant = claimant(change);
        return claimant == null ? SAY.isClaimedBy() : SAY.isClaimed(Piece.person(claimant));
    }

    private static @Nullable UserId claimant(@Nullable Change change) {
        Claim claim = change == null ? null : change.consent().claim();
        return claim == null ? null : claim.who();
    }

    private static Sentence state(Change change) {
        Closing closing = change.consent().closing();
        var closer = closing == null ? null : Piece.person(closing.who());
        boolean isApproved = !change.consent().approvals().isEmpty();
        return switch (change.state()) {
            case REJECTED -> closer == null ? SAY.rejected() : SAY.rejectedBy(closer);
            case WITHDRAWN -> closer == null ? SAY.withdrawn() : SAY.withdrawnBy(closer);
            case EXPIRED -> SAY.expired();
            case QUEUED, RUNNING, UNKNOWN -> isApproved ? SAY.isOnItsWayBy(approvers(change)) : SAY.isOnItsWay();
            case SUCCEEDED -> isApproved ? SAY.madeBy(approvers(change)) : SAY.made();
            case FAILED, STALE, REFUSED -> SAY.ended();
            case AWAITING_APPROVAL -> SAY.nothingToDecide();
        };
    }

    private static Sentence approvers(Change change) {
        return Piece.people(
                change.consent().approvals().stream().map(Approval::who).toList());
    }
}
