package dev.sluice.access.decision;

import dev.sluice.access.conditions.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of each of some measures, and the branch that wants a value in all of them; without, the bounds of some.
 */
final class Bounds {
    private final double[] lowest;
    private final double[] highest;
    private final @Nullable ConditionTree branch;

    private Bounds(double[] lowest, double[] highest, @Nullable ConditionTree branch) {
        this.lowest = lowest;
        this.highest = highest;
        this.branch = branch;
    }

    static Bounds of(List<Span> spans, ConditionTree branch) {
        return new Bounds(
                spans.stream().mapToDouble(Span::lowest).toArray(),
                spans.stream().mapToDouble(Span::highest).toArray(),
                branch);
    }

    /** The bounds of some, of which there is at least one: nothing that does not meet them meets any. */
    static Bounds around(List<Bounds> some) {
        int measures = some.get(0).lowest.length;
        return new Bounds(
                IntStream.range(0, measures)
                        .mapToDouble(i -> some.stream()
                                .mapToDouble(one -> one.lowest[i])
                                .min()
                                .getAsDouble())
                        .toArray(),
                IntStream.range(0, measures)
                        .mapToDouble(i -> some.stream()
                                .mapToDouble(one -> one.highest[i])
                                .max()
                                .getAsDouble())
                        .toArray(),
                null);
    }

    /** One order after the other: by the lower end of the first stretch, by its upper end, by those of the next. */
    static Comparator<Bounds> by(int turn) {
        return Comparator.comparingDouble(bounds -> bounds.end(turn));
    }

    /** Says whether such an order would tell nothing apart. */
    static boolean areLevel(List<Bounds> some, int turn) {
        return some.stream()
                        .mapToDouble(bounds -> bounds.end(turn))
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    private double end(int turn) {
        int end = turn % (2 * lowest.length);
        return (end % 2 == 0 ? lowest : highest)[end / 2];
    }

    boolean meet(Span[] asked) {
        for (int i = 0; i < asked.length; i++) {
            if (!(lowest[i] <= asked[i].highest() && highest[i] >= asked[i].lowest())) {
                return false;
            }
        }
        return true;
    }

    boolean walk(Span[] asked, Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        return !meet(asked) || walk(facts, visitor, unread);
    }

    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        return branch == null || branch.walk(facts, visitor, unread);
    }
}
