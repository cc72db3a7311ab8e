package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What the command /flow answers by itself, and what is said when a form does not open. */
interface CommandWords {
    CommandWords SAY = Bundle.of(CommandWords.class);

    Sentence noPerson();

    Sentence whatICanDo();

    Sentence helpEdit();

    Sentence helpEditById();

    Sentence helpEditByName();

    Sentence helpHelp();

    Sentence unknown(String verb);

    Sentence didYouMean(String command);

    Sentence busy();

    Sentence notFoundOut();

    Sentence notInTime();

    Sentence notFetched();

    Sentence helpPending();

    Sentence helpCan();

    Sentence helpWho();

    Sentence helpWhoami();
}
