package dev.sluice.sandbox.workspace.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for their delivery, first come first served; safe for many threads. */
public final class DeliveryFaults {
    private final List<DeliveryFault> waiting = new ArrayList<>();

    /** Spoils the next deliveries, as often as said. */
    public synchronized void add(DeliveryFault fault, int times) {
        for (int i = 0; i < times; i++) {
            waiting.add(fault);
        }
    }

    /** Forgets what waits. */
    public synchronized void clear() {
        waiting.clear();
    }

    /** The faults that wait, the next one first. */
    public synchronized List<DeliveryFault> waiting() {
        return List.copyOf(waiting);
    }

    /** The fault for a delivery of this name, used up by it. */
    synchronized Optional<DeliveryFault> take(String name) {
        Optional<DeliveryFault> first =
                waiting.stream().filter(fault -> fault.concerns(name)).findFirst();
        first.ifPresent(waiting::remove);
        return first;
    }
}
