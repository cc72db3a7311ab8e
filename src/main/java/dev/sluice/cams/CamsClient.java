package dev.sluice.cams;

/** Placeholder. */
final class CamsClient {}
