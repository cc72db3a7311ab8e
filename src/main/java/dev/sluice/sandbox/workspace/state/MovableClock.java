package dev.sluice.sandbox.workspace.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that runs like another one and can be moved ahead of it, and back only to it; safe for many threads. */
public final class MovableClock implements InstantSource {
    private final InstantSource running;
    private Duration ahead = Duration.ZERO;

    MovableClock(InstantSource running) {
        this.running = running;
    }

    /** Moves the clock on at once. */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("advance `" + by + "`, wanted a time that is not negative");
        }
        ahead = ahead.plus(by);
    }

    /** How far the clock was moved so far. */
    public synchronized Duration ahead() {
        return ahead;
    }

    /** Runs like the other one again. */
    synchronized void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead());
    }
}
