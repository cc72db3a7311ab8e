package dev.sluice.web;

import java.util.function.BooleanSupplier;

/**
 * One thing that must be in order before requests can be taken; asked on every {@code /readyz}, so it must be quick.
 */
public record Probe(String name, BooleanSupplier isReady) {}
