package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** Our own messages about CAMS, which are written in English where they arise. */
interface TroubleWords {
    TroubleWords SAY = Bundle.of(TroubleWords.class);

    Sentence slow();

    Sentence unreachable(Sentence message);

    Sentence noCredential(Sentence message);

    Sentence noReadableAnswer(Sentence message);

    Sentence noCode(Sentence message);
}
