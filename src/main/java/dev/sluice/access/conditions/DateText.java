package dev.sluice.access.conditions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** ISO 8601 dates with time and zone, read as instants: there is no default zone to fall back to. */
final class DateText {
    private static final int LONGEST = 64;

    private DateText() {}

    static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
