package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What operators are told of at once. */
interface AlarmWords {
    AlarmWords SAY = Bundle.of(AlarmWords.class);

    Sentence settingsRefused();

    Sentence moreInLog(int findings);

    Sentence refusedAgain(String person, int refusals, String channel);
}
