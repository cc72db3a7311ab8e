package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What the question for a one-time code says. */
interface CodeWords {
    CodeWords SAY = Bundle.of(CodeWords.class);

    /** A title, of 24 characters at most. */
    Sentence title();

    Sentence toApprove(String flow);

    Sentence toReview(String flow);

    Sentence code();

    Sentence sixDigits();

    Sentence review();
}
