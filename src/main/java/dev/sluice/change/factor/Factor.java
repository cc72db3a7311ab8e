package dev.sluice.change.factor;

import dev.sluice.access.people.UserId;
import java.time.Instant;

/**
 * That somebody has a device for one-time codes.
 *
 * @param generation which of their devices it is; each has another secret
 */
public record Factor(UserId who, long generation, Instant addedAt) {}
