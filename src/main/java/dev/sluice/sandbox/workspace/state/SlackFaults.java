package dev.sluice.sandbox.workspace.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of the Web API that still wait to be played, first come first served; safe for many threads. */
public final class SlackFaults {
    private final List<SlackFault> waiting = new ArrayList<>();

    /** Lets this go wrong from now on. */
    public synchronized void add(SlackFault fault) {
        waiting.add(fault);
    }

    /** Forgets the faults that wait. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** The fault for the next call of a method, used up by one. */
    public synchronized Optional<SlackFault> take(String method) {
        for (int i = 0; i < waiting.size(); i++) {
            SlackFault fault = waiting.get(i);
            if (fault.concerns(method)) {
                if (fault.times() > 1) {
                    waiting.set(i, fault.lessOne());
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault.once());
            }
        }
        return Optional.empty();
    }
}
