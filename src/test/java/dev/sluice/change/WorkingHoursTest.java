package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody works next. */
class WorkingHoursTest {
    @ParameterizedTest
    @CsvSource({
        // Monday to Friday, by the clock on the wall
        "2026-03-02T09:00:00Z, UTC, 2026-03-02T09:00:00Z",
        "2026-03-02T17:59:59Z, UTC, 2026-03-02T17:59:59Z",
        "2026-03-02T18:00:00Z, UTC, 2026-03-03T09:00:00Z",
        "2026-03-02T08:59:59Z, UTC, 2026-03-02T09:00:00Z",
        "2026-03-06T18:00:00Z, UTC, 2026-03-09T09:00:00Z",
        "2026-03-07T12:00:00Z, UTC, 2026-03-09T09:00:00Z",
        "2026-03-02T09:00:00Z, Asia/Tokyo, 2026-03-03T00:00:00Z",
        // the night in which clocks go forward
        "2026-03-27T20:00:00Z, Europe/Berlin, 2026-03-30T07:00:00Z"
    })
    void begins_at(Instant moment, String zone, Instant next) {
        assertThat(WorkingHours.USUAL.next(moment, ZoneId.of(zone))).isEqualTo(next);
    }

    @Test
    void end_after_they_began() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingHours(LocalTime.NOON, LocalTime.NOON));
    }
}
