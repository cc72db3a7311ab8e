package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What replies below a card say: what somebody did, or time did. */
interface StepWords {
    StepWords SAY = Bundle.of(StepWords.class);

    Sentence asked(Part who);

    Sentence approved(Part who, int have, int needed);

    Sentence approvedWithCode(Part who, int have, int needed);

    Sentence rejected(Part who, Part asker);

    Sentence withdrew(Part who);

    Sentence amended(Part who, int revision);

    Sentence expired(Part asker);

    Sentence isLooking(Part who, Part time);

    Sentence isNotLooking(Part who);

    Sentence isNotReviewed();

    Sentence stillWaiting();

    Sentence nobodyDecided();

    Sentence policiesAskMore();

    Sentence noLongerCount(Sentence people);

    Sentence rebuilt();

    Sentence rebuiltWithout(Sentence people);

    Sentence emergency(Part who, Part did);

    Sentence runsWithout();

    Sentence reviewed(Part who);

    Sentence undone(Part who, Part change);

    Sentence replaced(Part who, Part change);

    Sentence renamed(Part who, Part change);

    Sentence recategorized(Part who, Part change);

    Sentence categories(Part before, Part after);

    Sentence dropped(int approvals);
}
