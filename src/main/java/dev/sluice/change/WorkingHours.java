package dev.sluice.change;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be reminded, by the clock on their own wall: from Monday to Friday, between two times. */
public record WorkingHours(LocalTime from, LocalTime to) {
    public static final WorkingHours USUAL = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("working hours from " + from + " to " + to + ", wanted from before to");
        }
    }

    /** The first moment from this one on at which somebody there works. */
    Instant next(Instant moment, ZoneId zone) {
        ZonedDateTime time = moment.atZone(zone);
        while (isFree(time.getDayOfWeek()) || !time.toLocalTime().isBefore(to)) {
            time = time.toLocalDate().plusDays(1).atTime(from).atZone(zone);
        }
        return time.toLocalTime().isBefore(from) ? time.with(from).toInstant() : time.toInstant();
    }

    private static boolean isFree(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
