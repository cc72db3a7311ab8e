package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements whose action and resource begin alike: in the order of the documents, and as two trees by what their
 * conditions want, one of the Denies and one of the Allows. Filled first, then {@linkplain #close closed} once.
 */
final class Shelf {
    private final List<Filed> filed = new ArrayList<>();
    private ConditionTree denies = ConditionTree.EMPTY;
    private ConditionTree allows = ConditionTree.EMPTY;

    void add(Filed place) {
        filed.add(place);
    }

    void close() {
        denies = ConditionTree.of(Effect.DENY, filed);
        allows = ConditionTree.of(Effect.ALLOW, filed);
    }

    List<Filed> filed() {
        return filed;
    }

    ConditionTree tree(Effect effect) {
        return switch (effect) {
            case DENY -> denies;
            case ALLOW -> allows;
        };
    }
}
