package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What the message at the end of a change says. */
interface ResultWords {
    ResultWords SAY = Bundle.of(ResultWords.class);

    Sentence notPostedIn(Part channel);

    Sentence notPostedInTalk();

    Sentence isOpen();

    Sentence readBack();

    Sentence took(Sentence time);

    Sentence moment();

    Sentence seconds(double seconds);

    Sentence minutes(long minutes, int seconds);
}
