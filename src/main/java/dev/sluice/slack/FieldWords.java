package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said of what somebody filled in. */
interface FieldWords {
    FieldWords SAY = Bundle.of(FieldWords.class);

    Sentence writeName();

    Sentence nameTooLong(int length, int longest);

    Sentence oneLine();

    Sentence chooseCategory();

    Sentence chooseFromList();

    Sentence cannotMove(String flow);

    Sentence reasonTooLong(int longest);

    Sentence nothingChanged();

    Sentence notWrittenDown();

    /** A title, of 24 characters at most. */
    Sentence notAllowed();
}
