package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What a change is and what became of it, on whichever card it stands. */
interface LineWords {
    LineWords SAY = Bundle.of(LineWords.class);

    Sentence headline(Part who, Part did, Part flow);

    Sentence headlineIn(Part who, Part did, Part flow, String space);

    Sentence wantsToChange();

    Sentence changed();

    Sentence couldNotChange();

    Sentence mayNotChange();

    Sentence withdrew();

    Sentence wantedToChange();

    Sentence mayHaveChanged();

    Sentence isChanging();

    Sentence renamed(Part before, Part after);

    Sentence name(String name);

    Sentence added(Part categories);

    Sentence removed(Part categories);

    Sentence seen(Part name, String categories, String status);

    Sentence wanted(Part name, String categories);

    Sentence now(Part name, String categories, String status);

    Sentence toDo();

    Sentence advice(Part label, Sentence advice);

    Sentence wasAndIs(String before, String after);

    Sentence isOutOfReach();

    Sentence reason(String reason);

    Sentence undoes(Part change, Part who);

    Sentence repeats(Part change, Part who);

    Sentence change(String id);

    Sentence about(Part message);

    Sentence thisMessage();

    Sentence requestId(Part id);

    Sentence requestIdOfReading(Part id);

    Sentence toldLate(Part time);
}
