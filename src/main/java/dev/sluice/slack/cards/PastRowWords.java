package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** The table of changes of the past. */
interface PastRowWords {
    PastRowWords SAY = Bundle.of(PastRowWords.class);

    Sentence when();

    Sentence who();

    Sentence what();

    Sentence agreed();

    Sentence outcome();

    Sentence requestId();

    Sentence open();

    Sentence newer();

    Sentence older();

    Sentence erased();

    Sentence emergency();

    Sentence reviewed(Sentence who);

    Sentence by(Sentence state, Sentence who);

    Sentence with(Sentence state, Part code);

    Sentence isAwaiting();
}
