package dev.sluice.access.conditions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** ISO 8601 dates with time and zone, read as instants: there is no default zone to fall back to. */
public final class DateText {
    private static final int LONGEST = 64;
    private static final String USUAL = "0000-00-00T00:00:00";
    private static final char[] USUAL_CHARS = USUAL.toCharArray();

    private static final LocalDateTime YEAR_0 = LocalDateTime.of(0, 1, 1, 0, 0);
    private static final Instant FIRST_USUAL = YEAR_0.toInstant(ZoneOffset.UTC);
    private static final Instant FIRST_AFTER = YEAR_0.plusYears(10_000).toInstant(ZoneOffset.UTC);

    private DateText() {}

    /** The text of a time, the one that the JDK gives it; every decision writes one. */
    public static String of(Instant time) {
        if (time.isBefore(FIRST_USUAL) || !time.isBefore(FIRST_AFTER)) {
            return time.toString();
        }
        var there = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] text = Arrays.copyOf(USUAL_CHARS, USUAL.length() + 11);
        put(text, 4, there.getYear());
        put(text, 7, there.getMonthValue());
        put(text, 10, there.getDayOfMonth());
        put(text, 13, there.getHour());
        put(text, 16, there.getMinute());
        put(text, 19, there.getSecond());
        int end = USUAL.length();
        int nanos = time.getNano();
        if (nanos > 0) {
            text[end] = '.';
            Arrays.fill(text, end + 1, end + 10, '0');
            put(text, end + 10, nanos);
            end += nanos % 1_000_000 == 0 ? 4 : nanos % 1_000 == 0 ? 7 : 10;
        }
        text[end] = 'Z';
        return new String(text, 0, end + 1);
    }

    /** Writes a number so that it ends before a place, over zeros. */
    private static void put(char[] text, int end, int number) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

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
