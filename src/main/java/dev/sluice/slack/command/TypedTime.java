package dev.sluice.slack.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people type it, read by their own clock: {@code 2026-11-20}, {@code 2026-11-20 09:00}, {@code yesterday},
 * {@code 7d}, {@code 3 days ago}, {@code 2026年11月20日}.
 *
 * @param from its beginning
 * @param end of the day, where it is a day; else the same as its beginning
 * @param isAgo whether it is so long before now
 */
record TypedTime(Instant from, Instant end, boolean isAgo) {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[tT ]?(\\d{1,2}):(\\d{2}))?");

    private static final Pattern AGO = Pattern.compile("(\\D*?) ?(\\d{1,4}) ?(\\D+?)");

    private static final Map<List<String>, Duration> UNITS = new LinkedHashMap<>();

    static {
        UNITS.put(Synonyms.of(TypedWords.SAY.minutes()), Duration.ofMinutes(1));
        UNITS.put(Synonyms.of(TypedWords.SAY.hours()), Duration.ofHours(1));
        UNITS.put(Synonyms.of(TypedWords.SAY.days()), Duration.ofDays(1));
        UNITS.put(Synonyms.of(TypedWords.SAY.weeks()), Duration.ofDays(7));
        UNITS.put(Synonyms.of(TypedWords.SAY.months()), Duration.ofDays(30));
    }

    private static final Map<List<String>, Integer> DAYS = Map.of(
            Synonyms.of(TypedWords.SAY.today()), 0,
            Synonyms.of(TypedWords.SAY.yesterday()), 1,
            Synonyms.of(TypedWords.SAY.dayBefore()), 2);

    private static final List<String> LAST = Synonyms.of(TypedWords.SAY.last());
    private static final List<String> BEHIND = Synonyms.of(TypedWords.SAY.ago());

    /** Empty when it is no time. */
    static Optional<TypedTime> read(String typed, Instant now, ZoneId zone) {
        String text = Correction.folded(typed);
        Optional<TypedTime> day = DAYS.entrySet().stream()
                .filter(known -> known.getKey().contains(text))
                .map(known -> day(LocalDate.ofInstant(now, zone).minusDays(known.getValue()), zone))
                .findFirst();
        return day.or(() -> date(text, zone)).or(() -> ago(text, now));
    }

    private static TypedTime day(LocalDate day, ZoneId zone) {
        return new TypedTime(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                false);
    }

    private static Optional<TypedTime> date(String text, ZoneId zone) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
            if (parts.group(4) == null) {
                return Optional.of(day(day, zone));
            }
            Instant at =
                    day.atTime(number(parts, 4), number(parts, 5)).atZone(zone).toInstant();
            return Optional.of(new TypedTime(at, at, false));
        } catch (DateTimeException e) { // the 30th of February
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<TypedTime> ago(String text, Instant now) {
        Matcher parts = AGO.matcher(text);
        if (!parts.matches() || !(parts.group(1).isEmpty() || LAST.contains(parts.group(1)))) {
            return Optional.empty();
        }
        String unit = withoutAgo(parts.group(3));
        return UNITS.entrySet().stream()
                .filter(known -> known.getKey().contains(unit))
                .map(known -> now.minus(known.getValue().multipliedBy(number(parts, 2))))
                .map(from -> new TypedTime(from, from, true))
                .findFirst();
    }

    private static String withoutAgo(String unit) {
        return BEHIND.stream()
                .filter(unit::endsWith)
                .map(word -> unit.substring(0, unit.length() - word.length()).strip())
                .filter(left -> !left.isEmpty())
                .findFirst()
                .orElse(unit);
    }
}
