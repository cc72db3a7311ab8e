package dev.sluice.change;

/** Where a message stands. */
public record Place(String channel, String ts) {}
