package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is said in the list of changes that wait. */
interface PendingWords {
    PendingWords SAY = Bundle.of(PendingWords.class);

    Sentence nothing();

    Sentence nothingForYou();

    Sentence nothingOfYours();

    Sentence which(String typed, Part mine, Part forMe, Part all);

    Sentence forYou();

    Sentence yours();

    Sentence forOthers();

    Sentence more(int changes);

    Sentence change(String flow, Part name, Part who, int have, int needed, Part channel);

    Sentence changeUntil(String flow, Part name, Part who, int have, int needed, Part until, Part channel);

    Sentence linked(Sentence change, Sentence card);

    Sentence openCard();
}
