package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import java.util.List;
import java.util.function.Predicate;

/**
 * The statements whose action and resource begin alike: in the order of the documents, and as two trees by what their
 * conditions want, one of the Denies and one of the Allows.
 */
final class Shelf {
    private final List<Filed> filed;
    private final ConditionTree denies;
    private final ConditionTree allows;

    Shelf(List<Filed> filed) {
        this.filed = List.copyOf(filed);
        this.denies = ConditionTree.of(Effect.DENY, filed);
        this.allows = ConditionTree.of(Effect.ALLOW, filed);
    }

    /** Shows those of a kind until there is no wish for more, and says whether there still is. */
    boolean each(Predicate<Filed> kind, Predicate<StatementIndex.Entry> wantsMore) {
        for (Filed place : filed) {
            if (kind.test(place) && !wantsMore.test(place.entry())) {
                return false;
            }
        }
        return true;
    }

    ConditionTree tree(Effect effect) {
        return switch (effect) {
            case DENY -> denies;
            case ALLOW -> allows;
        };
    }
}
