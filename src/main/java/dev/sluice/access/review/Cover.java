package dev.sluice.access.review;

import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.ActionPattern;
import java.util.List;
import java.util.Optional;

/** Says whether one statement covers another, that is, matches every request that the other matches. */
final class Cover {
    private Cover() {}

    /** Effects are not looked at. No when in doubt. */
    static boolean covers(Statement wide, Statement narrow) {
        return actions(wide, narrow) && resources(wide, narrow) && conditions(wide, narrow);
    }

    private static boolean actions(Statement wide, Statement narrow) {
        if (wide.exceptListed()) {
            return narrow.exceptListed()
                    ? eachCovered(narrow.actions(), wide.actions())
                    : narrow.actions().stream().allMatch(action -> isLeftIn(action, wide));
        }
        return narrow.exceptListed()
                ? wide.actions().stream().anyMatch(action -> action.toString().equals("*"))
                : eachCovered(wide.actions(), narrow.actions());
    }

    private static boolean eachCovered(List<ActionPattern> wide, List<ActionPattern> narrow) {
        return narrow.stream().allMatch(one -> wide.stream().anyMatch(other -> other.covers(one)));
    }

    /** Whether two patterns with wildcards have nothing in common is not worked out. */
    private static boolean isLeftIn(ActionPattern action, Statement allBut) {
        Optional<String> literal = action.literal();
        return literal.isPresent() && allBut.coversAction(literal.get());
    }

    private static boolean resources(Statement wide, Statement narrow) {
        return narrow.resources().stream()
                .allMatch(one -> wide.resources().stream().anyMatch(other -> other.covers(one)));
    }

    private static boolean conditions(Statement wide, Statement narrow) {
        return wide.conditions().stream()
                .allMatch(loose -> narrow.conditions().stream().anyMatch(strict -> Implied.by(strict, loose)));
    }
}
