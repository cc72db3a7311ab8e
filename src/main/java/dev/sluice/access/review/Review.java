package dev.sluice.access.review;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.grammar.Finding;
import dev.sluice.access.grammar.FindingCode;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings about policies as a whole, all of them warnings; for findings about single statements read a document. */
public final class Review {
    private Review() {}

    /** What is to be said about one document by itself. */
    public static List<Finding> of(PolicyDocument document) {
        Comparison comparison = new Comparison();
        comparison.within(document);
        return comparison.findings();
    }

    /**
     * What is to be said about policies together with whom and what they are attached to, one document by itself too.
     */
    public static List<Finding> of(AccessSettings settings) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<PolicyDocument> byName = settings.policies().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        byName.forEach(policy -> findings.addAll(of(policy)));
        List<Held> people = Held.byPeople(settings);
        List<Held> places = Held.overPlaces(settings);
        findings.addAll(between(people));
        findings.addAll(between(places));
        findings.addAll(new Approvers(people).findings());
        Set<String> used = Stream.concat(people.stream(), places.stream())
                .map(held -> held.policy().name())
                .collect(Collectors.toSet());
        byName.stream().filter(policy -> !used.contains(policy.name())).forEach(policy -> findings.add(unused(policy)));
        return new ArrayList<>(findings);
    }

    private static List<Finding> between(List<Held> all) {
        Comparison comparison = new Comparison();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (i != j) {
                    comparison.between(all.get(i), all.get(j));
                }
            }
        }
        return comparison.findings();
    }

    private static Finding unused(PolicyDocument policy) {
        return new Finding(
                FindingCode.UNUSED_POLICY,
                policy.name(),
                "",
                "attached to nobody and set over no place, so it does nothing",
                policy.place(1).orElse(null));
    }
}
