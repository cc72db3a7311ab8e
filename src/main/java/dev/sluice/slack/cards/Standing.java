package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approval;
import dev.sluice.change.Change;
import dev.sluice.change.ChangeState;
import dev.sluice.change.Claim;
import dev.sluice.change.Closing;
import dev.sluice.change.Emergency;
import dev.sluice.change.Mention;
import dev.sluice.change.Result;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lines of a card that say how far a change has come with those who decide about it, and with CAMS. */
final class Standing {
    private static final CardWords SAY = CardWords.SAY;
    private static final int MOST_NAMED = 10;

    private Standing() {}

    static List<RichText> of(Change change, CardFacts facts, Language language) {
        return switch (change.state()) {
            case AWAITING_APPROVAL -> waiting(change, facts, language);
            case REJECTED, WITHDRAWN -> closed(change, language);
            case EXPIRED -> List.of(ChangeLines.line(SAY.nobodyDecided(), language));
            case QUEUED, RUNNING, UNKNOWN, SUCCEEDED, FAILED, STALE, REFUSED -> onItsWay(change, language);
        };
    }

    private static List<RichText> waiting(Change change, CardFacts facts, Language language) {
        var lines = new ArrayList<RichText>();
        int have = change.consent().approvals().size();
        var count = Piece.bold(SAY.approvals(have, change.consent().needed()), language);
        lines.add(
                have == 0
                        ? new RichText().bold(count.content())
                        : ChangeLines.line(SAY.approvalsBy(count, Piece.people(approvers(change))), language));
        lines.add(ChangeLines.line(able(change, facts), language));
        facts.approvers().musts().stream()
                .filter(id -> !isAmong(id, change))
                .forEach(id -> lines.add(ChangeLines.line(must(id), language)));
        Claim claim = change.consent().claim();
        if (claim != null) {
            lines.add(new RichText().emoji("eyes").say(SAY.isLooking(Piece.person(claim.who())), language));
        }
        Instant end = change.consent().due().expireAt();
        if (end != null) {
            lines.add(ChangeLines.line(SAY.waitsUntil(Piece.moment(end)), language));
        }
        return lines;
    }

    /** Groups are not known here: what they want stays on the card. */
    private static boolean isAmong(String id, Change change) {
        return UserId.isOne(id) && change.consent().isApprovedBy(new UserId(id));
    }

    private static Sentence must(String id) {
        return SAY.mustBe(UserId.isOne(id) ? Piece.person(id) : Piece.userGroup(id));
    }

    private static Sentence able(Change change, CardFacts facts) {
        List<UserId> people = facts.approvers().people().stream()
                .filter(person -> !change.consent().isApprovedBy(person))
                .toList();
        boolean areAll = facts.approvers().areAll();
        Sentence able = areAll ? SAY.able(people.size()) : SAY.ableOrMore(people.size());
        Mention mention = facts.mention();
        return switch (mention.kind()) {
            case APPROVERS -> named(people, areAll);
            case USERGROUP -> SAY.told(Piece.userGroup(String.valueOf(mention.userGroup())), able);
            case NOBODY -> SAY.nobodyTold(able);
        };
    }

    private static Sentence named(List<UserId> people, boolean areAll) {
        if (people.isEmpty()) {
            return areAll ? SAY.nobodyElseCanApprove() : SAY.othersCanApprove();
        }
        Sentence named = Piece.people(people.stream().limit(MOST_NAMED).toList());
        return areAll && people.size() <= MOST_NAMED ? SAY.canApprove(named) : SAY.canApproveAndOthers(named);
    }

    private static List<UserId> approvers(Change change) {
        return change.consent().approvals().stream().map(Approval::who).toList();
    }

    private static List<RichText> closed(Change change, Language language) {
        Closing closing = change.consent().closing();
        return closing == null ? List.of() : List.of(ChangeLines.line(closed(change.state(), closing), language));
    }

    private static Sentence closed(ChangeState state, Closing closing) {
        var who = Piece.person(closing.who());
        String why = closing.why();
        if (state == ChangeState.REJECTED) {
            return why.isBlank() ? SAY.rejectedBy(who) : SAY.rejectedByWhy(who, why);
        }
        return why.isBlank() ? SAY.withdrawnBy(who) : SAY.withdrawnByWhy(who, why);
    }

    private static List<RichText> onItsWay(Change change, Language language) {
        var lines = new ArrayList<RichText>();
        if (!change.consent().approvals().isEmpty()) {
            lines.add(ChangeLines.line(SAY.approvedBy(Piece.people(approvers(change))), language));
        }
        Emergency emergency = change.consent().emergency();
        if (emergency != null) {
            lines.addAll(urged(emergency, language));
        }
        Result result = change.progress().result();
        if (result == null) {
            boolean isUnknown = change.state() == ChangeState.UNKNOWN;
            lines.add(ChangeLines.line(isUnknown ? SAY.isReadBack() : SAY.isQueued(), language));
            return lines;
        }
        lines.addAll(ChangeLines.trouble(result, language));
        lines.addAll(ChangeLines.liveness(change, result, language));
        if (result.requestId() != null) {
            lines.add(ChangeLines.line(ChangeLines.requestId(result.requestId(), result.readBack()), language));
        }
        return lines;
    }

    private static List<RichText> urged(Emergency emergency, Language language) {
        var label = Piece.bold(SAY.withoutApprovals(), language);
        UserId reviewer = emergency.reviewer();
        return List.of(
                new RichText()
                        .emoji("rotating_light")
                        .say(SAY.withoutApprovalsSince(label, emergency.reason()), language),
                ChangeLines.line(
                        reviewer == null ? SAY.mustBeReviewed() : SAY.reviewedBy(Piece.person(reviewer)), language));
    }
}
