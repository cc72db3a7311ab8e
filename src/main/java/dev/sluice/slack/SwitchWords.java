package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said in an open modal when a flow or a channel is chosen in it, and when a shortcut opens it. */
interface SwitchWords {
    SwitchWords SAY = Bundle.of(SwitchWords.class);

    Sentence fetching(String flow);

    Sentence left(String flow);

    Sentence chooseChannel();

    Sentence notInChannel();

    Sentence channelNotSeen();

    Sentence anyFlow();

    Sentence mentioned(int flows);

    Sentence noneMentioned();
}
