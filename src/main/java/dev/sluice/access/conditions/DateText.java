package dev.sluice.access.conditions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** ISO 8601 dates with time and zone, read as instants: there is no default zone to fall back to. */
final class DateText {
    private static final int LONGEST = 64;
    private static final String USUAL = "0000-00-00T00:00:00";

    private DateText() {}

    static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(isUsual(text) ? readUsual(text) : readAny(text));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }

    private static Instant readAny(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Every decision about a time reads one such text, which the JDK takes a thousand nanoseconds for. */
    private static Instant readUsual(String text) {
        int nanos = 0;
        for (int i = USUAL.length() + 1; i <= USUAL.length() + 9; i++) {
            nanos = nanos * 10 + (i < text.length() - 1 ? text.charAt(i) - '0' : 0);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unusual) { // such as 24:00
            return readAny(text);
        }
    }

    /** Says whether a text looks like {@code 2026-12-24T00:00:00Z}, perhaps with up to nine digits of a second. */
    private static boolean isUsual(String text) {
        int end = text.length() - 1;
        int digits = end - USUAL.length() - 1;
        if (end < USUAL.length() || text.charAt(end) != 'Z' || digits == 0 || digits > 9) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            char wanted = i < USUAL.length() ? USUAL.charAt(i) : i == USUAL.length() ? '.' : '0';
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
