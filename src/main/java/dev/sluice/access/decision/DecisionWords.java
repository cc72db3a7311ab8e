package dev.sluice.access.decision;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said of decisions, without a full stop. */
interface DecisionWords {
    DecisionWords SAY = Bundle.of(DecisionWords.class);

    Sentence allowed(Sentence statements, Sentence what);

    Sentence otherAllowed(Sentence statements, Sentence who, Sentence what);

    Sentence forbidden(Sentence statements, Sentence what);

    Sentence forbiddenByGuardrail(String place, Sentence statements, Sentence what);

    Sentence forbiddenByAnyGuardrail(Sentence statements, Sentence what);

    Sentence notAllowed(Sentence what);

    Sentence otherNotAllowed(Sentence who, Sentence what);

    Sentence notAllowedByGuardrail(String place, Sentence what);

    Sentence notAllowedByAnyGuardrail(Sentence what);

    Sentence barred(Sentence standing, Sentence what);

    Sentence otherBarred(Sentence who, Sentence standing, Sentence what);

    Sentence unavailable(Sentence what, String why);

    Sentence otherUnavailable(Sentence who, Sentence what, String why);

    Sentence doing(String action, Sentence thing);

    Sentence allResources();

    Sentence allFlows();

    Sentence flow(String id);

    Sentence statement(String policy, String number);

    Sentence member();

    Sentence guest();

    Sentence bot();

    Sentence deactivated();

    Sentence stranger();

    Sentence nearMiss(Sentence statement, Sentence reasons);

    Sentence otherActions(Sentence listed);

    Sentence leftOutActions(Sentence listed);

    Sentence otherResources(Sentence wanted);

    Sentence conditionMissing(String operator, String key, Sentence wanted);

    Sentence conditionFailed(String operator, String key, Sentence wanted, Sentence found);

    Sentence unreadable(Sentence statement, String operator, String key, Sentence found);

    Sentence matchedSinceMissing(Sentence statement, String operator, String key);

    Sentence oneMore(Sentence first, Sentence next);
}
