package dev.sluice.audit.verify;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What verification found, in words; numbers of events are texts, since nobody counts with them. */
interface FindingWords {
    FindingWords SAY = Bundle.of(FindingWords.class);

    Sentence event(String number, Sentence detail);

    Sentence events(String first, String last, Sentence detail);

    Sentence rowEdited();

    Sentence contentEdited();

    Sentence gone();

    Sentence personGone();

    Sentence personEdited();

    Sentence personalEdited();

    Sentence movedLater(long places);

    Sentence movedEarlier(long places);

    Sentence isMissing();

    Sentence areMissing();

    Sentence isMissingButTold(Sentence message);

    Sentence added();

    Sentence redigested();

    Sentence lost();

    Sentence headGone();

    Sentence unchecked();

    Sentence noCheckpoint();

    Sentence forged();

    Sentence strange(String key);

    Sentence unsigned();

    Sentence rechained(Part at);

    Sentence leftOtherwise(String change, String told, String state);

    Sentence tellsOtherwise(String change);

    Sentence wantsOtherwise(String change);

    Sentence untoldApproval(String change, String person);

    Sentence noEventTells(String change);

    Sentence changeIsGone(String change);

    Sentence cutOff(String end, Sentence witness);

    Sentence checkpointVouches(Part at, String number);

    Sentence messageTells(Sentence message, String number);

    Sentence message(Part time, Part channel, Part message);

    Sentence lostMetadata(Sentence message);

    Sentence notOurs(Sentence message);

    Sentence textEdited(Sentence message);

    Sentence putBack(Sentence message);

    Sentence digestEdited(Sentence message);

    Sentence otherDigest(Sentence message);

    Sentence metadataEdited(Sentence message);

    Sentence twoDigests(Sentence message);

    Sentence notNeighbours(Sentence message);

    Sentence repeated(Sentence message);

    Sentence deleted(Sentence message);

    Sentence expired(long messages, Part newest, Part channel);

    Sentence allExpired(long messages, Part newest, Part channel);

    Sentence notSeen(Part channel, Sentence why);

    Sentence threadNotSeen(String thread, Part channel, Sentence why);
}
