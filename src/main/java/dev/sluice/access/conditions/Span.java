package dev.sluice.access.conditions;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a {@link Scale}, its ends among it. Ends are rounded, but never past each other, so that what does not
 * meet does not match, and what meets is still to be compared.
 *
 * @param lowest NaN, like the other end, if nothing is in it
 */
public record Span(double lowest, double highest) {
    /** With more it would take too many places in an index. */
    private static final int MOST = 64;

    private static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** What reaches around all of these, of which there is at least one. */
    public static Span around(List<Span> some) {
        return new Span(
                some.stream().mapToDouble(Span::lowest).min().orElse(Double.NaN),
                some.stream().mapToDouble(Span::highest).max().orElse(Double.NaN));
    }

    /**
     * The stretches of which one must meet the one that the values of a request span, or not all of these conditions
     * match.
     *
     * <p>One value of a request may be above a bound, and another below a second one: so each condition is held against
     * all that the values span, and the stretch of several may be turned around.
     *
     * @param conditions at least one, of one key and one scale
     */
    public static List<Span> of(List<Condition> conditions) {
        Span within = ALL;
        for (Condition condition : conditions) {
            List<?> wanted = condition.valuesWanted();
            Span around = Scale.around(wanted);
            switch (condition.operator()) {
                case NUMERIC_GREATER_THAN, NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS ->
                    within = new Span(Math.max(within.lowest, around.lowest), within.highest);
                case NUMERIC_LESS_THAN, NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS ->
                    within = new Span(within.lowest, Math.min(within.highest, around.highest));
                default -> {
                    return wanted.size() > MOST ? List.of(around) : points(wanted);
                }
            }
        }
        return List.of(within);
    }

    private static List<Span> points(List<?> wanted) {
        List<Span> points = new ArrayList<>();
        for (Object value : wanted) {
            points.add(Scale.around(List.of(value)));
        }
        return points.stream().distinct().toList();
    }
}
