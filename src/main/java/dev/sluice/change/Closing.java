package dev.sluice.change;

import dev.sluice.access.people.UserId;

/**
 * Who ended a change by hand.
 *
 * @param why in their words; may be empty
 */
public record Closing(UserId who, String why) {}
