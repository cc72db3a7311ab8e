package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;

/** That somebody agreed to a change, as it was then. Whether it counts is decided anew each time. */
public record Approval(UserId who, Instant at) {}
