package dev.sluice.access;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.grammar.Effect;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Makes up statements and requests from few words, so that they meet often. */
final class PolicyDomain extends DomainContextBase {
    @Provide
    Arbitrary<Rule> rules() {
        Arbitrary<List<String>> actions = Arbitraries.of(
                        "*",
                        "cams:*",
                        "cams:Get*",
                        "cams:GetFlow",
                        "CAMS:modifyflow",
                        "cams:?odify*",
                        "c*:*Flow",
                        "ram:*")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<String>> resources = Arbitraries.of(
                        "*",
                        "acs:cams:*:*:flow/*",
                        "acs:cams:*:*:flow/1001",
                        "acs:cams:cn*:1:flow/100?",
                        "acs:cams:*:1*:flow/*",
                        "acs:*:*:*:*",
                        "acs:cams:eu:*:flow/1001",
                        "acs:cams:*:2:*1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return Combinators.combine(
                        Arbitraries.of(Effect.class),
                        Arbitraries.of(true, false, false),
                        actions,
                        resources,
                        conditions())
                .as(Rule::new);
    }

    private static Arbitrary<Map<String, Map<String, List<String>>>> conditions() {
        Arbitrary<Map<String, List<String>>> texts = Arbitraries.maps(
                        Arbitraries.of("cams:FlowStatus", "slack:ChannelId", "sluice:ApprovedBy"),
                        Arbitraries.of("A", "B", "b", "a*", "B*", "*1", "?b", "*B", "*b*", "?*A?b*", "")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2))
                .ofMinSize(1)
                .ofMaxSize(2);
        Arbitrary<Map<String, List<String>>> numbers = Arbitraries.maps(
                        Arbitraries.of("sluice:Approvals", "cams:FlowStatus"),
                        Arbitraries.of("0", "1", "2.0").list().ofMinSize(1).ofMaxSize(2))
                .ofSize(1);
        Arbitrary<String> textOperators = Arbitraries.of(
                "StringEquals",
                "StringNotEquals",
                "StringLike",
                "StringNotLike",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase");
        Arbitrary<String> numberOperators =
                Arbitraries.of("NumericEquals", "NumericNotEquals", "NumericGreaterThanEquals", "NumericLessThan");
        return Arbitraries.oneOf(
                Arbitraries.just(Map.of()),
                Arbitraries.maps(textOperators, texts).ofMaxSize(2),
                Arbitraries.maps(numberOperators, numbers).ofMaxSize(2));
    }

    @Provide
    Arbitrary<Request> requests() {
        Arbitrary<ActionName> actions = Arbitraries.of("cams:GetFlow", "cams:ModifyFlow", "ram:ListUsers")
                .map(ActionName::new);
        Arbitrary<ResourceName> resources = Arbitraries.of(
                        "*", "acs:cams:cn:1:flow/1001", "acs:cams:eu:2:flow/1001", "acs:cams:cn:1:flow/*")
                .map(ResourceName::new);
        Arbitrary<Context> contexts = Arbitraries.maps(
                        Arbitraries.of("cams:FlowStatus", "slack:ChannelId", "sluice:ApprovedBy", "sluice:Approvals"),
                        Arbitraries.of("A", "B", "b", "0", "1", "2", "bAbbb", "xAxb1")
                                .list()
                                .ofMaxSize(2))
                .map(Context::of);
        return Combinators.combine(actions, resources, contexts).as(Request::new);
    }
}
