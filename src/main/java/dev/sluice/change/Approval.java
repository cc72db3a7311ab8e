package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;

/** That somebody agreed to a change, as it was then. Whether it counts is decided anew each time. */
public record Approval(UserId who, Instant at, Proof proof) {

    /** By a click. */
    public Approval(UserId who, Instant at) {
        this(who, at, Proof.CLICK);
    }
}
