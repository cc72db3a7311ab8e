package dev.sluice.audit.verify;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins findings that say the same about one event after another, so that a long damage is one line. */
final class Runs implements Consumer<Finding> {
    private final Consumer<Finding> to;
    private @Nullable Finding held;

    Runs(Consumer<Finding> to) {
        this.to = to;
    }

    @Override
    public void accept(Finding finding) {
        Finding before = held;
        if (before != null && before.isContinuedBy(finding)) {
            held = before.until(finding.last());
            return;
        }
        flush();
        held = finding;
    }

    void flush() {
        if (held != null) {
            to.accept(held);
            held = null;
        }
    }
}
