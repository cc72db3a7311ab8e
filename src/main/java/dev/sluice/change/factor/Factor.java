package dev.sluice.change.factor;

import dev.sluice.access.people.UserId;
import java.time.Instant;

/**
 * That somebody has a device for one-time codes.
 *
 * @param generation how often they were registered; each time with another secret
 */
public record Factor(UserId who, int generation, Instant addedAt) {}
