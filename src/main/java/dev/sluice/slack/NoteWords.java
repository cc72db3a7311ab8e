package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is said above the fields of a form, before one begins. */
interface NoteWords {
    NoteWords SAY = Bundle.of(NoteWords.class);

    Sentence takesApprovals(int needed, Sentence told);

    Sentence notifiesNobody();

    Sentence notifiesGroup();

    Sentence notifies(int people);

    Sentence canBeGivenBy(Sentence people);

    Sentence canBeGivenByOthers(Sentence people);

    Sentence canBeGivenByMany(Sentence people, int others);

    Sentence must(Part among);

    Sentence anotherWaits(String name);

    Sentence anotherIsOnItsWay(String name);
}
