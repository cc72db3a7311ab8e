package dev.sluice.sandbox.workspace.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to open one modal for one person, just after that person did something.
 *
 * @param view the modal they did it in, null when they did it elsewhere
 */
public record Trigger(String person, @Nullable String view, Instant issued) {
    /** The modal they did it in. */
    public Optional<String> inModal() {
        return Optional.ofNullable(view);
    }
}
