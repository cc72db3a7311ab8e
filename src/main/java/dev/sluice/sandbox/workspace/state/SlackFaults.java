package dev.sluice.sandbox.workspace.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of the Web API that still wait to be played, first come first served; safe for many threads. */
public final class SlackFaults {
    private final List<SlackFault> waiting = new ArrayList<>();
    private Instant downUntil = Instant.MIN;

    /** Lets this go wrong from now on. */
    public synchronized void add(SlackFault fault) {
        waiting.add(fault);
    }

    /** Lets every call end with status 503 until then. */
    public synchronized void outage(Instant until) {
        downUntil = until;
    }

    /** Forgets the faults that wait, and ends an outage. */
    public synchronized void clear() {
        waiting.clear();
        downUntil = Instant.MIN;
    }

    /** The faults that wait, the next one first. */
    public synchronized List<SlackFault> waiting() {
        return List.copyOf(waiting);
    }

    /** The fault for a call of a method at this time, used up by one. */
    public synchronized Optional<SlackFault> take(String method, Instant now) {
        if (now.isBefore(downUntil)) {
            return Optional.of(SlackFault.of(method, SlackFault.Kind.HTTP_503));
        }
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
