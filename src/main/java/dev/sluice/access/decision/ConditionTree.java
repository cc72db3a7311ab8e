package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import java.util.List;

/**
 * Statements of one effect by what their conditions want, so that a condition which many share is asked once, and one
 * that wants a text, a number or a time is not asked at all unless the request carries a text that begins so, or a
 * value about there.
 *
 * <p>Whatever matches is met; what is met need not match yet in its action and resource. A statement may be met more
 * than once. Immutable and safe to share between threads.
 */
final class ConditionTree {
    static final ConditionTree EMPTY = new ConditionTree(List.of(), List.of(), List.of(), List.of());

    private final Branch[] ends;
    private final Labelled[] labelled;
    private final Ranged[] ranged;
    private final Compared[] compared;

    /**
     * One node.
     *
     * @param ends statements that are asked one by one
     */
    ConditionTree(List<Branch> ends, List<Labelled> labelled, List<Ranged> ranged, List<Compared> compared) {
        this.ends = ends.toArray(Branch[]::new);
        this.labelled = labelled.toArray(Labelled[]::new);
        this.ranged = ranged.toArray(Ranged[]::new);
        this.compared = compared.toArray(Compared[]::new);
    }

    static ConditionTree of(Effect effect, List<Filed> filed) {
        List<Branch> branches = filed.stream()
                .filter(place -> place.effect() == effect)
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

        /** Says whether those that could not be read are still of interest. */
        boolean wantsUnread();
    }

    boolean walk(Facts facts, Visitor visitor, boolean unread) {
        for (Branch end : ends) {
            if (!end.walk(facts, visitor, unread)) {
                return false;
            }
        }
        for (Labelled branch : labelled) {
            if (!branch.walk(facts, visitor, unread)) {
                return false;
            }
        }
        for (Ranged branch : ranged) {
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
