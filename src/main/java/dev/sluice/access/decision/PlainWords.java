package dev.sluice.access.decision;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What a statement wants, said to people who have never seen a policy. */
interface PlainWords {
    PlainWords SAY = Bundle.of(PlainWords.class);

    Sentence nearMiss(Sentence statement, Sentence reasons);

    Sentence oneMore(Sentence first, Sentence next);

    Sentence otherActions();

    Sentence otherFlows(Sentence wanted);

    Sentence butIs(Sentence must, Sentence found);

    Sentence butUnknown(Sentence must);

    Sentence named(Sentence words, String key);

    Sentence time();

    Sentence person();

    Sentence workspace();

    Sentence channel();

    Sentence userGroup();

    Sentence name();

    Sentence currentName();

    Sentence categories();

    Sentence currentCategories();

    Sentence changed();

    Sentence status();

    Sentence space();

    Sentence code();

    Sentence approvals();

    Sentence approvedBy();

    Sentence emergency();

    Sentence mustBe(Sentence what, Sentence wanted);

    Sentence mustNotBe(Sentence what, Sentence wanted);

    Sentence mustBeLike(Sentence what, Sentence wanted);

    Sentence mustNotBeLike(Sentence what, Sentence wanted);

    Sentence mustBeLess(Sentence what, Sentence wanted);

    Sentence mustBeAtMost(Sentence what, Sentence wanted);

    Sentence mustBeMore(Sentence what, Sentence wanted);

    Sentence mustBeAtLeast(Sentence what, Sentence wanted);

    Sentence mustBeBefore(Sentence what, Sentence wanted);

    Sentence mustBeBy(Sentence what, Sentence wanted);

    Sentence mustBeAfter(Sentence what, Sentence wanted);

    Sentence mustBeFrom(Sentence what, Sentence wanted);

    Sentence mustBeIn(Sentence what, Sentence wanted);

    Sentence mustNotBeIn(Sentence what, Sentence wanted);
}
