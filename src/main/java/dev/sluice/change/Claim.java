package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;

/**
 * That somebody is looking at a change, so that others need not. It keeps nobody from deciding.
 *
 * @param until when it lapses by itself
 */
public record Claim(UserId who, Instant until) {}
