package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import java.util.List;

/**
 * Statements of one effect by what their conditions want, so that a condition which many share is asked once, and one
 * that wants a text is not asked at all unless the request carries a text that begins so.
 *
 * <p>Whatever matches is met; what is met need not match yet in its action and resource. A statement may be met more
 * than once. Immutable and safe to share between threads.
 */
final class ConditionTree {
    static final ConditionTree EMPTY = new ConditionTree(List.of(), List.of(), List.of());

    private final Filed[] met;
    private final Labelled[] labelled;
    private final Compared[] compared;

    /**
     * One node.
     *
     * @param met statements with no condition left to ask
     */
    ConditionTree(List<Filed> met, List<Labelled> labelled, List<Compared> compared) {
        this.met = met.toArray(Filed[]::new);
        this.labelled = labelled.toArray(Labelled[]::new);
        this.compared = compared.toArray(Compared[]::new);
    }

    static ConditionTree of(Effect effect, List<Filed> filed) {
        List<Branch> branches = filed.stream()
                .filter(place -> place.entry().statement().effect() == effect)
                .map(Branch::of)
                .toList();
        return branches.isEmpty() ? EMPTY : Growth.grow(effect, branches);
    }

    /** Takes the statements that are met, until it has enough. */
    interface Visitor {
        /**
         * Takes one.
         *
         * @param unread whether it would match but for a value of the request that could not be read
         * @return whether to go on
         */
        boolean visit(Filed place, boolean unread);
    }

    boolean walk(Facts facts, Visitor visitor, boolean unread) {
        for (Filed place : met) {
            if (place.isMetBy(facts) && !visitor.visit(place, unread)) {
                return false;
            }
        }
        for (Labelled branch : labelled) {
            if (!branch.walk(facts, visitor, unread)) {
                return false;
            }
        }
        for (Compared branch : compared) {
            if (!branch.walk(facts, visitor, unread)) {
                return false;
            }
        }
        return true;
    }
}
