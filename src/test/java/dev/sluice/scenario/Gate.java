package dev.sluice.scenario;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the app and a server. Something can be made to happen at the very moment at which a certain request is
 * on its way, or its answer is; that request or answer then never arrives, or too late.
 */
final class Gate implements AutoCloseable {
    private final AtomicInteger target;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final AtomicReference<@Nullable RawCall> delayed = new AtomicReference<>();
    private final Relay relay = new Relay(this::answer);

    Gate(int target) {
        this.target = new AtomicInteger(target);
    }

    /** Where a request is when something happens. */
    enum Side {
        /** The server has not seen it, and never will. */
        BEFORE,
        /** The server has done what it asks, and its answer is lost. */
        AFTER,
        /** The server sees it late, after the next request, and nobody waits for its answer any more. */
        LATE
    }

    /**
     * What happens to the first request with these words, once.
     *
     * @param passing how many such requests are let through first
     */
    record Trap(Side side, AtomicInteger passing, Runnable deed, List<String> words) {
        boolean concerns(RawCall call) {
            return call.says(words) && passing.getAndDecrement() == 0;
        }
    }

    /** The address under which the server is reached. */
    int port() {
        return relay.port();
    }

    void leadTo(int port) {
        target.set(port);
    }

    void set(Side side, int passing, Runnable deed, List<String> words) {
        trap.set(new Trap(side, new AtomicInteger(passing), deed, words));
    }

    private byte[] answer(RawCall call) throws IOException {
        Trap here = trap.get();
        if (here == null || !here.concerns(call)) {
            byte[] answer = call.passTo(target.get());
            RawCall late = delayed.getAndSet(null);
            if (late != null) {
                late.passTo(target.get());
            }
            return answer;
        }
        trap.set(null);
        if (here.side == Side.AFTER) {
            call.passTo(target.get());
        }
        here.deed.run();
        if (here.side == Side.LATE) {
            delayed.set(call);
        }
        return new byte[0];
    }

    @Override
    public void close() {
        relay.close();
    }
}
