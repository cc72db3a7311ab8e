package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What the forms that ask for a reason say. A title or a button has 24 characters at most. */
interface ReasonWords {
    ReasonWords SAY = Bundle.of(ReasonWords.class);

    Sentence rejectTitle();

    Sentence reject();

    Sentence rejectNote(String flow);

    Sentence whyNot();

    Sentence emergencyTitle();

    Sentence runNow();

    Sentence emergencyNote(String flow);

    Sentence whyNow();

    Sentence typeName();

    Sentence isCalled(String name);
}
