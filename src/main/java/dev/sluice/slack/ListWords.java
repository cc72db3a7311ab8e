package dev.sluice.slack;

import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said about a list of flows. */
interface ListWords {
    ListWords SAY = Bundle.of(ListWords.class);

    Sentence all(int flows);

    Sentence found(int flows, String filter);

    Sentence none();

    Sentence noneWith(String filter);

    Sentence someAreMissing();

    Sentence howToLook(Piece command);
}
