package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.patterns.CaseFold;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a statement says about approvals: how many would meet its conditions, and whether somebody in particular must.
 */
public final class ApprovalsWanted {
    /** The most approvals that a change can have. */
    public static final int MOST = 9;

    private static final String APPROVALS = CaseFold.of(ContextKey.APPROVALS.toString());
    private static final String APPROVED_BY = CaseFold.of(ContextKey.APPROVED_BY.toString());

    private ApprovalsWanted() {}

    /** The numbers of approvals, 0 to {@value #MOST}, that meet all conditions of a statement that are about them. */
    public static List<Integer> of(Statement statement) {
        return IntStream.rangeClosed(by(statement).isEmpty() ? 0 : 1, MOST)
                .filter(number -> onNumber(statement).stream().allMatch(condition -> isMet(condition, number)))
                .boxed()
                .toList();
    }

    /** How many approvals a statement makes people collect: an Allow with so many, a Deny with fewer; 0 if none. */
    public static int needed(Statement statement) {
        List<Integer> met = of(statement);
        return switch (statement.effect()) {
            case ALLOW -> met.isEmpty() ? 0 : met.get(0);
            case DENY ->
                onNumber(statement).isEmpty()
                        ? 0
                        : IntStream.rangeClosed(0, MOST)
                                .filter(number -> !met.contains(number))
                                .findFirst()
                                .orElse(0);
        };
    }

    /** The conditions about how many approvals there are. */
    static List<Condition> onNumber(Statement statement) {
        return statement.conditions().stream()
                .filter(condition -> condition.foldedKey().equals(APPROVALS))
                .toList();
    }

    /** The conditions that want somebody in particular among those who approved. */
    public static List<Condition> by(Statement statement) {
        return statement.conditions().stream()
                .filter(condition -> condition.foldedKey().equals(APPROVED_BY)
                        && !condition.operator().isNegated())
                .toList();
    }

    private static boolean isMet(Condition condition, int number) {
        return condition
                .answer(new RequestValues(List.of(Integer.toString(number))), true)
                .matches();
    }
}
