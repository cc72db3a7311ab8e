package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A statement on its way down a growing {@link ConditionTree}, and then at the end of it.
 *
 * @param left the conditions still to be asked
 * @param plain how many of the first of them stand below what they want already, and are now asked like all others
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

    /** The conditions that do not stand below what they want. */
    List<Condition> fresh() {
        return left.subList(plain, left.size());
    }

    /** The same, one condition having been asked. */
    Branch without(int condition) {
        List<Condition> rest = new ArrayList<>(left);
        rest.remove(condition);
        return new Branch(place, rest, condition < plain ? plain - 1 : plain);
    }

    /** The same, some of its conditions standing below what they want. */
    Branch below(Predicate<Condition> some) {
        List<Condition> first = new ArrayList<>(left.subList(0, plain));
        List<Condition> rest = new ArrayList<>();
        for (Condition condition : left.subList(plain, left.size())) {
            (some.test(condition) ? first : rest).add(condition);
        }
        int nowPlain = first.size();
        first.addAll(rest);
        return new Branch(place, first, nowPlain);
    }

    /** Asks all that is left. */
    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        boolean unreadable = unread;
        for (int i = 0; i < left.size(); i++) {
            Answer answer = facts.answer(left.get(i), place.effect());
            if (answer == Answer.UNREADABLE && visitor.wantsUnread()) {
                unreadable = true;
            } else if (!answer.matches()) {
                return true;
            }
        }
        return !place.isMetBy(facts) || visitor.visit(place, unreadable);
    }
}
