package dev.sluice.change;

import dev.sluice.access.people.UserId;

/** Somebody in a place: what rights are decided for. */
public record Visitor(UserId who, String team, String channel) {}
