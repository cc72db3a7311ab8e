package dev.sluice.change;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.Caution;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Mismatch;
import dev.sluice.access.decision.Reason;
import java.util.Arrays;
import java.util.Set;

/**
 * Whether a refusal may turn when somebody has said what they want.
 *
 * <p>Asked before the form is shown: it stays away only where no name and no categories could be allowed. What is
 * allowed in the end is decided when the form comes back.
 */
final class StillOpen {
    /** What is only known with the form, or once others had their say. */
    private static final Set<ContextKey> TO_COME = Set.of(
            ContextKey.FLOW_NAME,
            ContextKey.CATEGORIES,
            ContextKey.CHANGED_FIELD,
            ContextKey.APPROVALS,
            ContextKey.APPROVED_BY);

    private StillOpen() {}

    static boolean mayTurn(Decision.Deny deny) {
        return deny.by().isEmpty()
                ? deny.nearMisses().stream()
                        .anyMatch(miss -> miss.failed().stream().allMatch(StillOpen::mayBeMet))
                : deny.by().stream().allMatch(statement -> mayLetGo(statement, deny));
    }

    private static boolean mayBeMet(Mismatch part) {
        return part.match(
                action -> false,
                resource -> false,
                condition -> isToCome(condition.key(), condition.answer() == Answer.MISSING));
    }

    /** A Deny that matched only since a key is not there yet may not match once it is. */
    private static boolean mayLetGo(Reason statement, Decision.Deny deny) {
        return deny.cautions().stream()
                .filter(caution -> caution.statement().equals(statement))
                .filter(caution -> caution.answer() == Answer.MATCHED_BECAUSE_MISSING)
                .map(Caution::key)
                .anyMatch(key -> isToCome(key, true));
    }

    /** A listing tells no status; the flow itself is read before the form is shown, and then it is there. */
    private static boolean isToCome(String key, boolean isMissing) {
        return Arrays.stream(ContextKey.values())
                .filter(known -> known.toString().equalsIgnoreCase(key))
                .anyMatch(known -> TO_COME.contains(known) || (known == ContextKey.FLOW_STATUS && isMissing));
    }
}
