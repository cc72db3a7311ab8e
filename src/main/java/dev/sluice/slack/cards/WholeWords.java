package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is said of texts that are too long for a card, and in the file that has them. */
interface WholeWords {
    WholeWords SAY = Bundle.of(WholeWords.class);

    Sentence title(String change, String flow);

    Sentence isBelow(Part file);

    Sentence isMissing(Part file, Part why);

    Sentence name();

    Sentence nameBefore();

    Sentence nameAfter();

    Sentence added();

    Sentence removed();

    Sentence reason();
}
