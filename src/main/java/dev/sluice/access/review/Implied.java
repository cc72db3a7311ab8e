package dev.sluice.access.review;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.conditions.RequestValues;
import java.util.List;

/** Says whether one condition is met whenever another is. */
final class Implied {
    private Implied() {}

    /** No when in doubt. */
    static boolean by(Condition strict, Condition loose) {
        if (!strict.foldedKey().equals(loose.foldedKey()) || strict.operator() != loose.operator()) {
            return false;
        }
        return strict.operator().isNegated()
                ? strict.wanted().containsAll(loose.wanted())
                : loose.wanted().containsAll(strict.wanted()) || isBeyond(strict, loose);
    }

    /** Whatever is at least 3 is at least 2: every bound of the strict one lies within the loose one. */
    private static boolean isBeyond(Condition strict, Condition loose) {
        return switch (strict.operator()) {
            case NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN_EQUALS,
                    DATE_LESS_THAN_EQUALS,
                    DATE_GREATER_THAN_EQUALS -> strict.wanted().stream().allMatch(bound -> holds(loose, bound));
            case NUMERIC_LESS_THAN -> withBound(strict, loose, Operator.NUMERIC_LESS_THAN_EQUALS);
            case NUMERIC_GREATER_THAN -> withBound(strict, loose, Operator.NUMERIC_GREATER_THAN_EQUALS);
            case DATE_LESS_THAN -> withBound(strict, loose, Operator.DATE_LESS_THAN_EQUALS);
            case DATE_GREATER_THAN -> withBound(strict, loose, Operator.DATE_GREATER_THAN_EQUALS);
            case STRING_EQUALS,
                    STRING_NOT_EQUALS,
                    STRING_EQUALS_IGNORE_CASE,
                    STRING_NOT_EQUALS_IGNORE_CASE,
                    STRING_LIKE,
                    STRING_NOT_LIKE,
                    NUMERIC_EQUALS,
                    NUMERIC_NOT_EQUALS,
                    DATE_EQUALS,
                    DATE_NOT_EQUALS,
                    BOOL,
                    IP_ADDRESS,
                    NOT_IP_ADDRESS -> false;
        };
    }

    private static boolean withBound(Condition strict, Condition loose, Operator andEqual) {
        Condition closed = new Condition(andEqual, loose.key(), loose.wanted());
        return strict.wanted().stream().allMatch(bound -> holds(closed, bound));
    }

    private static boolean holds(Condition condition, String value) {
        return condition.answer(new RequestValues(List.of(value)), true).matches();
    }
}
