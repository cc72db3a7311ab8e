package dev.sluice.change;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** How a flow turned out not to be what it was taken to be; without a full stop, as CAMS's own messages are. */
interface DriftWords {
    DriftWords SAY = Bundle.of(DriftWords.class);

    Sentence sinceAsked();

    Sentence alreadyThere();

    Sentence despiteOk();

    Sentence afterNoAnswer();

    Sentence notCarriedOut();
}
