package dev.sluice.scenario;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the app and a server. Something can be made to happen at the very moment at which a certain request is
 * on its way, or its answer is; that request or answer then never arrives.
 */
final class Gate implements AutoCloseable {
    private final AtomicInteger target;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final Relay relay = new Relay(this::answer);

    Gate(int target) {
        this.target = new AtomicInteger(target);
    }

    /** Where a request is when something happens. */
    enum Side {
        /** The server has not seen it, and never will. */
        BEFORE,
        /** The server has done what it asks, and its answer is lost. */
        AFTER
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
            return call.passTo(target.get());
        }
        trap.set(null);
        if (here.side == Side.AFTER) {
            call.passTo(target.get());
        }
        here.deed.run();
        return new byte[0];
    }

    @Override
    public void close() {
        relay.close();
    }
}
