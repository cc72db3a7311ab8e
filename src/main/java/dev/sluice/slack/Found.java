package dev.sluice.slack;

import dev.sluice.flow.Flow;
import dev.sluice.words.Sentence;

/** What a search for a flow came to. */
sealed interface Found {
    /** This one, read from CAMS just now. */
    record One(Account account, Flow flow) implements Found {}

    /** None, and why, in a sentence for the person. */
    record None(Sentence sentence) implements Found {}
}
