package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement on its way down a growing {@link ConditionTree}.
 *
 * @param left the conditions still to be asked
 * @param plain how many of the first of them stand below their labels already, and are now asked like all others
 */
record Branch(Filed place, List<Condition> left, int plain) {
    Branch {
        left = List.copyOf(left);
    }

    static Branch of(Filed place) {
        return new Branch(place, place.entry().statement().conditions(), 0);
    }

    /** The labels that a condition can stand below, none if it cannot or does already. */
    List<Condition.Label> labels(int condition) {
        return condition < plain ? List.of() : left.get(condition).labels();
    }

    /** The same, one condition having been asked. */
    Branch without(int condition) {
        List<Condition> rest = new ArrayList<>(left);
        rest.remove(condition);
        return new Branch(place, rest, condition < plain ? plain - 1 : plain);
    }

    /** The same, one condition standing below its labels. */
    Branch below(int condition) {
        List<Condition> rest = new ArrayList<>(left);
        rest.add(0, rest.remove(condition));
        return new Branch(place, rest, plain + 1);
    }
}
