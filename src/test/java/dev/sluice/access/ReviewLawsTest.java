package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.decision.Layers;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.review.Review;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What a review calls pointless is so, whatever is asked. */
@Domain(PolicyDomain.class)
@Domain(DomainContext.Global.class)
final class ReviewLawsTest {
    @Property(tries = 10_000)
    void a_statement_that_is_called_pointless_decides_nothing(
            @ForAll @Size(min = 2, max = 6) List<Rule> rules, @ForAll Request request) {
        PolicyDocument document = Rule.document("All", rules);
        boolean allowed = allows(document, request);

        for (Finding finding : Review.of(document)) {
            List<Rule> fewer = new ArrayList<>(rules);
            fewer.remove(Integer.parseInt(finding.path().substring("/Statement/".length())));

            assertThat(allows(Rule.document("Fewer", fewer), request))
                    .as(finding.toString())
                    .isEqualTo(allowed);
        }
    }

    private static boolean allows(PolicyDocument document, Request request) {
        return Layers.of(List.of(document), List.of()).decide(request).allows();
    }
}
