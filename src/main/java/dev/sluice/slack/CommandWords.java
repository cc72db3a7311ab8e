package dev.sluice.slack;

import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What the command answers by itself, and what is said when a form does not open. */
interface CommandWords {
    CommandWords SAY = Bundle.of(CommandWords.class);

    Sentence noPerson();

    Sentence unknown(String verb);

    Sentence didYouMean(Piece command);

    Sentence didYouMeanEither(Piece one, Piece other);

    Sentence didYouMeanOneOf(Sentence commands);

    Sentence flowNamed(Piece command, String name);

    Sentence busy();

    Sentence notFoundOut();

    Sentence notInTime();

    Sentence notFetched();
}
