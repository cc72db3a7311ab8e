package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.decision.Caution;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Many statements that want numbers and times in stretches, and that an index tells apart. */
@Domain(OrderDomain.class)
@Domain(DomainContext.Global.class)
final class OrderLawsTest {
    private static final int MOST_CAUTIONS = 16;

    @Property(tries = 3_000)
    void stretches_decide_like_a_plain_loop(@ForAll @Size(max = 30) List<Rule> rules, @ForAll Request request) {
        List<PolicyDocument> documents = IntStream.range(0, rules.size())
                .mapToObj(i -> Rule.document("Law" + i, List.of(rules.get(i))))
                .toList();
        Decision decision = Layers.of(documents, List.of()).decide(request);
        NaiveDecision naive = NaiveDecision.of(documents, request);

        assertThat(decision.allows()).isEqualTo(naive.allows());
        assertThat(decision.reasons()).isEqualTo(naive.reasons());
        if (naive.cautions().size() <= MOST_CAUTIONS) {
            assertThat(cautions(decision)).containsExactlyInAnyOrderElementsOf(naive.cautions());
        } else {
            assertThat(cautions(decision)).hasSize(MOST_CAUTIONS).isSubsetOf(naive.cautions());
        }
    }

    private static List<String> cautions(Decision decision) {
        List<Caution> cautions = decision.match(
                allow -> allow.cautions(), deny -> deny.cautions(), barred -> List.of(), unavailable -> List.of());
        return cautions.stream().map(NaiveDecision::line).toList();
    }
}
