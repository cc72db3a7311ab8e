package dev.sluice.access.cases;

import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.grammar.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision in the words of test vectors. */
record Verdict(
        String decision, List<String> findings, @Nullable String policyType, List<String> reasons) {
    static Verdict invalid(List<Finding> errors) {
        return new Verdict(
                "Invalid",
                errors.stream()
                        .map(finding -> finding.code().toString())
                        .distinct()
                        .toList(),
                null,
                List.of());
    }

    static Verdict of(Decision decision) {
        return decision.match(
                allow -> new Verdict("Allow", List.of(), null, reasons(allow.by())),
                deny -> new Verdict(
                        deny.kind().toString(), List.of(), deny.layer().toString(), reasons(deny.by())),
                barred -> new Verdict("Barred", List.of(), null, List.of()),
                unavailable -> new Verdict("Unavailable", List.of(), null, List.of()));
    }

    private static List<String> reasons(List<Reason> by) {
        return by.stream().map(Reason::toString).sorted().toList();
    }
}
