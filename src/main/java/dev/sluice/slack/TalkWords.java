package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What somebody is told about what they wrote below a card. */
interface TalkWords {
    TalkWords SAY = Bundle.of(TalkWords.class);

    Sentence typingDoesNotCount(Sentence approve, Sentence reject);
}
