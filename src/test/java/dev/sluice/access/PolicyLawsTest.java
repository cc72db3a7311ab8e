package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What must hold of every policy and every request. */
@Domain(PolicyDomain.class)
@Domain(DomainContext.Global.class)
final class PolicyLawsTest {
    @Property(tries = 10_000)
    void another_deny_never_permits(
            @ForAll @Size(max = 8) List<Rule> rules, @ForAll Rule more, @ForAll Request request) {
        List<Rule> stricter = new ArrayList<>(rules);
        stricter.add(more.with(Effect.DENY));

        if (decide(stricter, request).allows()) {
            assertThat(decide(rules, request).allows()).isTrue();
        }
    }

    @Property(tries = 300)
    void another_allow_never_forbids(
            @ForAll @Size(max = 8) List<Rule> rules, @ForAll Rule more, @ForAll Request request) {
        List<Rule> looser = new ArrayList<>(rules);
        looser.add(more.with(Effect.ALLOW));

        if (decide(rules, request).allows()) {
            assertThat(decide(looser, request).allows()).isTrue();
        }
    }

    @Property(tries = 10_000)
    void the_order_of_statements_is_irrelevant(
            @ForAll @Size(max = 8) List<Rule> rules, @ForAll Request request, @ForAll Random random) {
        List<Rule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);

        assertThat(decide(shuffled, request).getClass())
                .isEqualTo(decide(rules, request).getClass());
        assertThat(decide(shuffled, request).allows())
                .isEqualTo(decide(rules, request).allows());
    }

    @Property(tries = 300)
    void it_is_irrelevant_which_document_a_statement_stands_in(
            @ForAll @Size(min = 1, max = 8) List<Rule> rules, @ForAll Request request) {
        List<PolicyDocument> apart =
                rules.stream().map(rule -> document(List.of(rule))).toList();

        assertThat(Layers.of(apart, List.of()).decide(request).allows())
                .isEqualTo(decide(rules, request).allows());
    }

    @Property(tries = 300)
    void a_guardrail_only_ever_takes_away(
            @ForAll @Size(max = 8) List<Rule> rules,
            @ForAll @Size(min = 1, max = 8) List<Rule> guardrail,
            @ForAll Request request) {
        Layers guarded = Layers.of(documents(rules), List.of(documents(guardrail)));

        assertThat(guarded.decide(request).allows())
                .isEqualTo(decide(rules, request).allows()
                        && decide(guardrail, request).allows());
    }

    @Property(tries = 3_000)
    void the_index_decides_like_a_plain_loop(@ForAll @Size(max = 8) List<Rule> rules, @ForAll Request request) {
        Decision decision = decide(rules, request);
        NaiveDecision naive = NaiveDecision.of(documents(rules), request);

        assertThat(reasons(decision)).isEqualTo(new HashSet<>(naive.reasons()));
        assertThat(decision.allows()).isEqualTo(naive.allows());
    }

    @Property(tries = 3_000)
    void the_index_imagines_approvers_like_a_plain_loop(
            @ForAll @Size(max = 8) List<Rule> rules, @ForAll Request request) {
        Decision decision = Layers.of(documents(rules), List.of()).decideGivenTheBestApprovers(request);
        NaiveDecision naive = NaiveDecision.givenTheBestApprovers(documents(rules), request);

        assertThat(decision.allows()).isEqualTo(naive.allows());
        assertThat(reasons(decision)).isEqualTo(new HashSet<>(naive.reasons()));
    }

    @Property(tries = 300)
    void explaining_decides_alike(@ForAll @Size(max = 8) List<Rule> rules, @ForAll Request request) {
        Decision explained = Layers.of(documents(rules), List.of()).explain(request);

        assertThat(explained.allows()).isEqualTo(decide(rules, request).allows());
        assertThat(reasons(explained)).isEqualTo(reasons(decide(rules, request)));
    }

    @Property(tries = 300)
    void more_approvers_are_never_imagined_away(@ForAll @Size(max = 8) List<Rule> rules, @ForAll Request request) {
        Layers layers = Layers.of(documents(rules), List.of());

        if (layers.decide(request).allows()) {
            assertThat(layers.decideGivenTheBestApprovers(request).allows()).isTrue();
        }
    }

    @Property(tries = 10_000)
    void an_unknown_operator_never_gives_a_document(@ForAll @AlphaChars @NotEmpty String operator) {
        Assume.that(Operator.named(operator).isEmpty());
        String statement = "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"" + operator
                + "\":{\"a:b\":\"c\"}}}";

        Parsed parsed = PolicyDocument.parse("Unknown", "{\"Version\":\"1\",\"Statement\":[" + statement + "]}");

        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
    }

    @Property(tries = 10_000)
    void a_document_that_checks_clean_always_decides(
            @ForAll Operator operator, @ForAll String action, @ForAll String wanted, @ForAll Request request) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("Effect", "Deny");
        statement.put("Action", "cams:" + action).put("Resource", "acs:cams:*:*:" + action);
        statement.putObject("Condition").putObject(operator.toString()).put("cams:FlowStatus", wanted);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "1");
        document.putArray("Statement").add(statement);

        boolean allowed = PolicyDocument.of("Any", document)
                .match(
                        good -> Layers.of(List.of(good.document()), List.of())
                                .explain(request)
                                .allows(),
                        bad -> false);

        assertThat(allowed).isFalse();
    }

    private static Set<Reason> reasons(Decision decision) {
        return new HashSet<>(
                decision.match(Decision.Allow::by, Decision.Deny::by, barred -> List.of(), unavailable -> List.of()));
    }

    private static Decision decide(List<Rule> rules, Request request) {
        return Layers.of(documents(rules), List.of()).decide(request);
    }

    private static List<PolicyDocument> documents(List<Rule> rules) {
        return rules.isEmpty() ? List.of() : List.of(document(rules));
    }

    private static PolicyDocument document(List<Rule> rules) {
        return Rule.document("Laws", rules);
    }
}
