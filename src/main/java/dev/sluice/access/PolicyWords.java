package dev.sluice.access;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said of an edit of the policies, without a full stop. */
interface PolicyWords {
    PolicyWords SAY = Bundle.of(PolicyWords.class);

    Sentence added(String policy);

    Sentence removed(String policy);

    Sentence changed(String policy, int statements);

    Sentence grown(String policy, int before, int statements);

    Sentence attached(String policy, String to);

    Sentence attachedNoMore(String policy, String to);

    Sentence guardrail(String policy, String on);

    Sentence guardrailNoMore(String policy, String on);
}
