package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/**
 * What buttons below a change say, and what they are called for those who hear them. Approve, Reject and Withdraw are
 * called so everywhere.
 */
interface ButtonWords {
    ButtonWords SAY = Bundle.of(ButtonWords.class);

    Sentence approve();

    Sentence approveFlow(String flow);

    Sentence reject();

    Sentence rejectFlow(String flow);

    Sentence claim();

    Sentence claimFlow(String flow);

    Sentence release();

    Sentence releaseFlow(String flow);

    Sentence amend();

    Sentence amendFlow(String flow);

    Sentence withdraw();

    Sentence withdrawFlow(String flow);

    Sentence emergency();

    Sentence emergencyFlow(String flow);

    Sentence review();

    Sentence reviewFlow(String flow);

    Sentence undo();

    Sentence undoFlow(String flow);

    Sentence again();

    Sentence againFlow(String flow);
}
