package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What the App Home says. A title has 150 characters at most, a button and an option 75. */
interface HomeWords {
    HomeWords SAY = Bundle.of(HomeWords.class);

    Sentence changeFlow();

    Sentence waitingForYou();

    Sentence nothingForYou();

    Sentence more(int changes);

    Sentence waits(Part name, String flow, Part who, int have, int needed);

    Sentence waitsUntil(Part name, String flow, Part who, int have, int needed, Part until);

    Sentence openCard();

    Sentence yours();

    Sentence nothingYours();

    Sentence mine(Part name, String flow, Sentence state, Part time);

    Sentence isAwaiting(int have, int needed);

    Sentence isQueued();

    Sentence isRunning();

    Sentence isUnknown();

    Sentence isDone();

    Sentence hasFailed();

    Sentence isStale();

    Sentence isRefused();

    Sentence isRejected();

    Sentence isExpired();

    Sentence isWithdrawn();

    Sentence queue();

    Sentence noQueue();

    Sentence queued(int changes, Sentence time);

    Sentence queuedOnly(int changes);

    Sentence rate(double used, double allowed);

    Sentence rights();

    Sentence settings();

    Sentence language();

    Sentence asInSlack();

    Sentence english();

    Sentence chinese();

    Sentence reminders();

    Sentence remindersOn();

    Sentence remindersOff();
}
