package dev.sluice.access.conditions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What values are measured on where more and less count: numbers, times, and addresses, which have neighbours. */
public enum Scale {
    NUMBER,
    TIME,
    ADDRESS;

    private static final double NANO = 1e-9;

    /** The scale on which an operator wants values to be, if it wants that; a negated one wants them not to be. */
    static @Nullable Scale of(Operator operator) {
        return switch (operator) {
            case NUMERIC_EQUALS,
                    NUMERIC_LESS_THAN,
                    NUMERIC_LESS_THAN_EQUALS,
                    NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS -> NUMBER;
            case DATE_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS, DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS ->
                TIME;
            case IP_ADDRESS -> ADDRESS;
            default -> null;
        };
    }

    /** The values of a request as they stand on this scale. */
    RequestValues.Read<?> read(RequestValues values) {
        return switch (this) {
            case NUMBER -> values.as(Reading.NUMBER);
            case TIME -> values.as(Reading.DATE);
            case ADDRESS -> values.as(Reading.ADDRESS);
        };
    }

    /** From the least to the greatest of some values; those close to each other may become one. */
    static Span around(List<?> values) {
        double lowest = Double.NaN;
        double highest = Double.NaN;
        for (int i = 0; i < values.size(); i++) {
            boolean isBlock = values.get(i) instanceof IpBlock;
            double from = isBlock ? rank(((IpBlock) values.get(i)).first()) : rank(values.get(i));
            double to = isBlock ? rank(((IpBlock) values.get(i)).last()) : from;
            lowest = i == 0 ? from : Math.min(lowest, from);
            highest = i == 0 ? to : Math.max(highest, to);
        }
        return new Span(lowest, highest);
    }

    /** A number that never gets smaller as the value gets greater. */
    static double rank(Object value) {
        if (value instanceof Instant time) {
            return time.getEpochSecond() + time.getNano() * NANO;
        }
        return value instanceof IpAddress address ? address.rank() : ((BigDecimal) value).doubleValue();
    }
}
