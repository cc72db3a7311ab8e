package dev.sluice.slack;

import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said about a flow beside what it is. */
interface ShowWords {
    ShowWords SAY = Bundle.of(ShowWords.class);

    Sentence whichFlow(Piece command, Piece list);

    Sentence waits(Piece who, String name);

    Sentence isOnItsWay(Piece who, String name);

    Sentence dependsOnTheChange();
}
