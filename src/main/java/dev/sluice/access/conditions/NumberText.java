package dev.sluice.access.conditions;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers, read exactly: a minus at most, digits, and a point with digits behind it at most. */
final class NumberText {
    /** No policy can hold a longer one, and reading takes the square of the length. */
    private static final int LONGEST = 6_144;

    private NumberText() {}

    static Optional<BigDecimal> read(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        boolean decimal = text.length() <= LONGEST
                && (point < 0
                        ? areDigits(text, start, text.length())
                        : areDigits(text, start, point) && areDigits(text, point + 1, text.length()));
        return decimal ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** ASCII digits only: {@link Character#isDigit} and BigDecimal take those of every script. */
    private static boolean areDigits(String text, int from, int to) {
        return from < to && text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
