package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What is answered to questions about rights. */
interface RightsWords {
    RightsWords SAY = Bundle.of(RightsWords.class);

    Sentence whatCan(Part example, Part another);

    Sentence whoOf(Part example);

    Sentence nobodyCalled();

    Sentence notAsked();

    Sentence noSuchFlow();

    Sentence manyFlows(int flows);

    Sentence everyFlow();

    Sentence flow(String id);

    Sentence changing(Sentence what);

    Sentence seeing(Sentence what);

    Sentence listing();

    Sentence approving(Sentence what);

    Sentence withdrawing(Sentence what);

    Sentence doing(String action, Sentence what);

    Sentence yes();

    Sentence yesWith(int approvals);

    Sentence no();

    Sentence may(Sentence answer, Sentence who, Sentence deed);

    Sentence mayNot(Sentence answer, Sentence who, Sentence deed);

    Sentence unknown(Sentence who);

    Sentence unknownYou();

    Sentence why(Sentence because);

    Sentence whyNotAlone(Sentence because);

    Sentence nearest(Sentence miss);

    Sentence givenBy(Sentence people);

    Sentence givenByOrOthers(Sentence people);

    Sentence givenByNobody();

    Sentence notEnough(Sentence people);

    Sentence must(Sentence among);

    Sentence takesCode();

    Sentence takesNone(String flow);

    Sentence takes(String flow, int approvals);

    Sentence mayNotChange(String flow);

    Sentence you(Sentence who, Sentence standing);

    Sentence member();

    Sentence guest();

    Sentence bot();

    Sentence deactivated();

    Sentence stranger();

    Sentence userGroups(Sentence groups);

    Sentence policies(Sentence policies);

    Sentence guardrails(Sentence guardrails);

    Sentence clock(String zone);

    Sentence whatTheyAllow(Part example);

    Sentence none();

    Sentence attached(String policy, Sentence to);

    Sentence everyone();

    Sentence workspace();

    Sentence more(int policies);
}
