package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** How the parts of Sluice are. */
interface HealthWords {
    HealthWords SAY = Bundle.of(HealthWords.class);

    Sentence databaseAnswers();

    Sentence databaseIsSilent();

    Sentence slackIsConnected();

    Sentence slackIsGone();

    Sentence rate(String account, double used, double allowed);

    Sentence rateLowered(String account, double used, double allowed);

    Sentence noKey(String account, String problem);

    Sentence queueIsEmpty();

    Sentence queue(int changes, Sentence age);

    Sentence nothingIsDone(Sentence age);

    Sentence awaiting(int changes);

    Sentence allIsTold();

    Sentence owed(int messages, Sentence age);

    Sentence seconds(long seconds);

    Sentence minutes(long minutes);

    Sentence hours(long hours);
}
