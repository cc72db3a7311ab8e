package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What somebody is told whose click or form does not count. */
interface ClickWords {
    ClickWords SAY = Bundle.of(ClickWords.class);

    Sentence notWrittenDown();

    /** A title, of 24 characters at most. */
    Sentence notDone();

    /** A title, of 24 characters at most. */
    Sentence notAmended();

    Sentence writeReason();

    Sentence wrongName();

    Sentence unknownChange();

    Sentence outdated();

    Sentence tooLate(Sentence state);

    Sentence isCarriedOut();

    Sentence ownChange();

    Sentence notYours(Part who);

    Sentence notYoursBut();

    Sentence approvedAlready();

    Sentence isClaimed(Part who);

    Sentence isClaimedBy();

    Sentence codeNeeded();

    Sentence codeWrong();

    Sentence codeUsed();

    Sentence codeLocked();

    Sentence noDevice();

    Sentence notAllowed();

    Sentence tooMany();

    Sentence decided();

    Sentence rejected();

    Sentence rejectedBy(Part who);

    Sentence withdrawn();

    Sentence withdrawnBy(Part who);

    Sentence expired();

    Sentence isOnItsWay();

    Sentence isOnItsWayBy(Sentence approvers);

    Sentence made();

    Sentence madeBy(Sentence approvers);

    Sentence ended();

    Sentence nothingToDecide();
}
