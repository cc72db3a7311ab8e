package dev.sluice.access.conditions;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * RAM's condition operators, all 21 of them; {@code Null}, {@code …IfExists}, {@code ForAnyValue:} and the rest of AWS
 * are not among them.
 *
 * <p>A negated operator over a list means none of them.
 */
public enum Operator {
    STRING_EQUALS("StringEquals", Comparison.same(Reading.TEXT)),
    STRING_NOT_EQUALS("StringNotEquals", STRING_EQUALS),
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Comparison.same(Reading.FOLDED)),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", STRING_EQUALS_IGNORE_CASE),
    STRING_LIKE(
            "StringLike", new Comparison<>(Reading.TEXT, Reading.PATTERN, (text, pattern) -> pattern.matches(text))),
    STRING_NOT_LIKE("StringNotLike", STRING_LIKE),
    NUMERIC_EQUALS("NumericEquals", Comparison.ordered(Reading.NUMBER, sign -> sign == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", NUMERIC_EQUALS),
    NUMERIC_LESS_THAN("NumericLessThan", Comparison.ordered(Reading.NUMBER, sign -> sign < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Comparison.ordered(Reading.NUMBER, sign -> sign <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", Comparison.ordered(Reading.NUMBER, sign -> sign > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Comparison.ordered(Reading.NUMBER, sign -> sign >= 0)),
    DATE_EQUALS("DateEquals", Comparison.ordered(Reading.DATE, sign -> sign == 0)),
    DATE_NOT_EQUALS("DateNotEquals", DATE_EQUALS),
    DATE_LESS_THAN("DateLessThan", Comparison.ordered(Reading.DATE, sign -> sign < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", Comparison.ordered(Reading.DATE, sign -> sign <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", Comparison.ordered(Reading.DATE, sign -> sign > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Comparison.ordered(Reading.DATE, sign -> sign >= 0)),
    BOOL("Bool", Comparison.same(Reading.BOOLEAN)),
    IP_ADDRESS(
            "IpAddress", new Comparison<>(Reading.ADDRESS, Reading.BLOCK, (address, block) -> block.contains(address))),
    NOT_IP_ADDRESS("NotIpAddress", IP_ADDRESS);

    private static final Map<String, Operator> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Operator::toString, Function.identity()));

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // a record of readings and a function without state
    private final Comparison<?, ?> comparison;

    private final boolean negated;

    Operator(String name, Comparison<?, ?> comparison) {
        this.name = name;
        this.comparison = comparison;
        this.negated = false;
    }

    Operator(String name, Operator positive) {
        this.name = name;
        this.comparison = positive.comparison;
        this.negated = true;
    }

    /** The operator spelled exactly so. */
    public static Optional<Operator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Says whether the operator matches when its positive form does not. */
    public boolean isNegated() {
        return negated;
    }

    /** Says whether a policy may hold this value under the operator. */
    public boolean reads(String policyValue) {
        return comparison.wanted().read(policyValue).isPresent();
    }

    /** What a policy value must look like, in words. */
    public String wanted() {
        return comparison.wanted().wanted();
    }

    Comparison<?, ?> comparison() {
        return comparison;
    }

    /** The name as policies write it. */
    @Override
    public String toString() {
        return name;
    }
}
