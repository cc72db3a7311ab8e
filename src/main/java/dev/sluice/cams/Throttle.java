package dev.sluice.cams;

/** Placeholder. */
final class Throttle {}
