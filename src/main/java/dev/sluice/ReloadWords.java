package dev.sluice;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said once edited settings are in force. */
interface ReloadWords {
    ReloadWords SAY = Bundle.of(ReloadWords.class);

    Sentence inOrder();

    Sentence inOrderAsBefore();

    Sentence reloaded(Sentence changes);

    Sentence more(int changes);

    Sentence nothingWaits();

    Sentence byRestart(Sentence sections);

    Sentence then(Sentence first, Sentence next);
}
