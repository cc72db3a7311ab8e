package dev.sluice.access.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects. What is null is not looked at.
 *
 * @param decision {@code Allow}, {@code ExplicitDeny}, {@code ImplicitDeny} or {@code Invalid}
 * @param finding the code of an error that an invalid document must have, perhaps among others
 * @param reasons the statements that decide, all of them, such as {@code identity policy 1, statement 2}
 */
record Expectation(
        String decision,
        @Nullable String finding,
        @Nullable String policyType,
        @Nullable List<String> reasons) {
    /** In what a verdict differs, in words; nothing if it is as expected. */
    Optional<String> differenceFrom(Verdict verdict) {
        if (!decision.equals(verdict.decision())) {
            return Optional.of("expected " + decision + ", got " + verdict.decision()
                    + (verdict.findings().isEmpty() ? "" : " " + verdict.findings()));
        }
        if (finding != null && !verdict.findings().contains(finding)) {
            return Optional.of("expected finding " + finding + ", got " + verdict.findings());
        }
        if (policyType != null && !policyType.equals(verdict.policyType())) {
            return Optional.of("expected layer " + policyType + ", got " + verdict.policyType());
        }
        if (reasons != null && !reasons.stream().sorted().toList().equals(verdict.reasons())) {
            return Optional.of("expected reasons " + reasons + ", got " + verdict.reasons());
        }
        return Optional.empty();
    }
}
