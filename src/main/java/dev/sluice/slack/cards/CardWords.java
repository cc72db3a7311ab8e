package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What the card of a change that waits for approvals says. */
interface CardWords {
    CardWords SAY = Bundle.of(CardWords.class);

    Sentence digest(Part digest, Part change);

    Sentence digestRevised(Part digest, int revision, Part change);

    Sentence status(String status);

    Sentence isLive();

    Sentence isNoDraft();

    Sentence alsoOpen(Part who, Part name);

    Sentence nobodyDecided();

    Sentence approvals(int have, int needed);

    Sentence approvalsBy(Part approvals, Sentence people);

    Sentence isLooking(Part who);

    Sentence waitsUntil(Part time);

    Sentence canApprove(Sentence people);

    Sentence canApproveAndOthers(Sentence people);

    Sentence othersCanApprove();

    Sentence mustBe(Part among);

    Sentence nobodyElseCanApprove();

    Sentence told(Part group, Sentence able);

    Sentence nobodyTold(Sentence able);

    Sentence able(int people);

    Sentence ableOrMore(int people);

    Sentence rejectedBy(Part who);

    Sentence rejectedByWhy(Part who, String why);

    Sentence withdrawnBy(Part who);

    Sentence withdrawnByWhy(Part who, String why);

    Sentence approvedBy(Sentence people);

    Sentence withoutApprovals();

    Sentence withoutApprovalsSince(Part label, String reason);

    Sentence mustBeReviewed();

    Sentence reviewedBy(Part who);

    Sentence isReadBack();

    Sentence isQueued();
}
