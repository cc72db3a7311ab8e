package dev.sluice.change;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** Why something may not be done, and what would help. */
interface RefusalWords {
    RefusalWords SAY = Bundle.of(RefusalWords.class);

    Sentence mayNot(Sentence what, Sentence why);

    Sentence seeFlow(String flow);

    Sentence listFlows();

    Sentence changeFlow(String flow);

    Sentence makeChange(String flow);

    Sentence approveChange(String flow);

    Sentence withdrawChange(String flow);

    Sentence changePolicies(long policies);

    Sentence nearest(Sentence miss);

    Sentence addPolicy();

    Sentence unknownPerson();

    Sentence unknownApprovers();

    Sentence nobodyToApprove(String flow, int approvals);

    Sentence tooFewToApprove(String flow, int approvals, int people);

    Sentence wrongOnesToApprove(String flow, int people);

    Sentence askAboutOthers();

    Sentence readHealth();

    Sentence readAudit();

    Sentence readAuditOf(String flow);

    Sentence doThis();
}
