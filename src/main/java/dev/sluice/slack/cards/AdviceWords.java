package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What can be done about an error, by CAMS or by us. */
interface AdviceWords {
    AdviceWords SAY = Bundle.of(AdviceWords.class);

    Sentence notActivated();

    Sentence notPermitted();

    Sentence throttled();

    Sentence notOwner();

    Sentence noAnswer();

    Sentence alreadyThere();

    Sentence notChanged();

    Sentence flowChanged();
}
