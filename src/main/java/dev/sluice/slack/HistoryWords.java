package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is said about changes of the past. */
interface HistoryWords {
    HistoryWords SAY = Bundle.of(HistoryWords.class);

    Sentence none();

    Sentence noneOf(Sentence what);

    Sentence all(int changes);

    Sentence found(int changes, Sentence what);

    Sentence ofFlow(String flow);

    Sentence named(String name);

    Sentence byPerson(Part who);

    Sentence since(Part time);

    Sentence until(Part time);

    Sentence noTime(String word, Part one, Part other);

    Sentence noOutcome(String word, Part one, Part other);

    Sentence notAll(Part narrower, Part export);

    Sentence compacted(Part until, int changes);

    Sentence yoursOnly();
}
