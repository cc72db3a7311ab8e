package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is said about a verification of the ledger. */
interface VerifyWords {
    VerifyWords SAY = Bundle.of(VerifyWords.class);

    Sentence whichOne(Part verify, Part history);

    Sentence begun(long events, long messages);

    Sentence rationed(Sentence time);

    Sentence goesOn(Part since, int percent);

    Sentence underWay(Part since, int percent, Sentence left);

    Sentence stillLooking(int percent, Sentence left);

    Sentence whole(long events);

    Sentence touched(int findings, long events);

    Sentence vouched(Part at, long events);

    Sentence notVouched();

    Sentence messagesSeen(long messages, long calls);

    Sentence placesHidden(long places);

    Sentence noMessages();

    Sentence compacted(long events);

    Sentence erased(long events);

    Sentence finding(Sentence what);

    Sentence more(int findings, Part command);

    Sentence notFinished(Sentence why, Part command);

    Sentence goesOnLater();

    Sentence tooLong(Sentence time);

    Sentence failed();

    Sentence stopping();

    Sentence slackSays(String error);

    Sentence slackIsSilent();
}
