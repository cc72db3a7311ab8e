package dev.sluice.web;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thing that must be in order before requests can be taken; asked on every {@code /readyz}, so it must be quick.
 *
 * @param problem why it is not, in a few words that may be empty; nothing when it is
 */
public record Probe(String name, Supplier<Optional<String>> problem) {
    /** A probe with nothing to say but yes or no. */
    public static Probe of(String name, BooleanSupplier isReady) {
        return new Probe(name, () -> isReady.getAsBoolean() ? Optional.empty() : Optional.of(""));
    }
}
