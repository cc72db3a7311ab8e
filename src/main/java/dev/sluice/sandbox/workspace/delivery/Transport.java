package dev.sluice.sandbox.workspace.delivery;

import java.time.Duration;
import java.util.Optional;

/** A way to the app; safe for many threads. */
interface Transport {
    /** Three seconds by the clock on the wall: what Slack gives an app to answer. */
    Duration BUDGET = Duration.ofSeconds(3);

    /** Delivers and waits for the first answer, but never longer than the budget. */
    Ack deliver(Delivery delivery, Attempt attempt);

    /** Sends what was last delivered once more, as it was, whatever became of it; false when there is nothing. */
    boolean again();

    /** Whether what goes this way is signed. */
    boolean signs();

    /** Slack's word for why something that ended like this is sent again this way. */
    String reason(Ack.Outcome outcome);

    /**
     * Which delivery of the same thing this is.
     *
     * @param number 0 for the first
     * @param reason why it is sent again, empty for the first
     * @param fault what goes wrong with it, mostly nothing
     */
    record Attempt(int number, String reason, Optional<DeliveryFault.Kind> fault) {
        static final Attempt FIRST = new Attempt(0, "", Optional.empty());

        /** How often the same thing is sent at the same moment. */
        int copies() {
            return suffers(DeliveryFault.Kind.TWICE) ? 2 : 1;
        }

        boolean suffers(DeliveryFault.Kind kind) {
            return fault.filter(kind::equals).isPresent();
        }

        Attempt suffering(Optional<DeliveryFault.Kind> other) {
            return new Attempt(number, reason, other);
        }
    }

    /** Hears of acknowledgements that came after the app's time was over. */
    @FunctionalInterface
    interface Latecomers {
        /** This was acknowledged so long after it was delivered. */
        void came(Delivery delivery, Duration took);
    }
}
