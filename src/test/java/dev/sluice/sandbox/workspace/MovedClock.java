package dev.sluice.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
final class MovedClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
