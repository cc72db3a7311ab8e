package dev.sluice.sandbox.cams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults still to be played, first come first served.
 *
 * <p>Safe for any number of threads.
 */
final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Those that were not played yet, the next one first. */
    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** The fault for the next call of an action, used up by one. */
    synchronized Optional<Fault> next(String action) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.concerns(action)) {
                if (fault.times() > 1) {
                    waiting.set(i, fault.times(fault.times() - 1));
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
