package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said above the fields of a form, before one begins. */
interface NoteWords {
    NoteWords SAY = Bundle.of(NoteWords.class);

    Sentence takesApprovals(int needed, Sentence told);

    Sentence notifiesNobody();

    Sentence notifiesGroup();

    Sentence notifies(int people);

    Sentence anotherWaits(String name);

    Sentence anotherIsOnItsWay(String name);
}
