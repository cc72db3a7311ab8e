package dev.sluice.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. For one thread. */
final class HandClock implements InstantSource {
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    /** Moves on to a later time; an earlier one changes nothing. */
    void advanceTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }
}
