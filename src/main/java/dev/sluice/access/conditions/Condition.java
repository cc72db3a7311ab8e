package dev.sluice.access.conditions;

import dev.sluice.access.patterns.CaseFold;
import java.util.List;

/**
 * One key of a condition block: an operator, the key and the values that the policy wants.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Condition {
    private final Operator operator;
    private final String key;
    private final String foldedKey;
    private final List<String> wanted;
    private final Comparison.Bound<?, ?> test;

    /** @throws IllegalArgumentException if a value is not one that the operator {@linkplain Operator#reads reads} */
    public Condition(Operator operator, String key, List<String> wanted) {
        this.operator = operator;
        this.key = key;
        this.foldedKey = CaseFold.of(key);
        this.wanted = List.copyOf(wanted);
        this.test = operator.comparison().with(wanted);
    }

    /**
     * Compares with what a request carries.
     *
     * @param missingMatches whether a negated operator matches a key that is missing; RAM's rule, as far as it is known
     */
    public Answer answer(RequestValues request, boolean missingMatches) {
        if (request.texts().isEmpty()) {
            return operator.isNegated() && missingMatches ? Answer.MATCHED_BECAUSE_MISSING : Answer.MISSING;
        }
        boolean holds = test.anyPairHolds(request);
        if (!operator.isNegated() && holds) {
            return Answer.MATCHED;
        }
        if (!test.canRead(request)) {
            return Answer.UNREADABLE;
        }
        return holds == operator.isNegated() ? Answer.DIFFERENT : Answer.MATCHED;
    }

    public Operator operator() {
        return operator;
    }

    /** The key as the policy writes it. */
    public String key() {
        return key;
    }

    /** The key in the form in which spellings are compared. */
    public String foldedKey() {
        return foldedKey;
    }

    public List<String> wanted() {
        return wanted;
    }
}
