package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** How a label stands before what is said. */
interface LabelWords {
    LabelWords SAY = Bundle.of(LabelWords.class);

    Sentence before(String label);
}
