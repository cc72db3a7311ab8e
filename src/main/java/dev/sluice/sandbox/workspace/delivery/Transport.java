package dev.sluice.sandbox.workspace.delivery;

import java.time.Duration;

/** A way to the app; safe for many threads. */
interface Transport {
    /** Three seconds by the clock on the wall: what Slack gives an app to answer. */
    Duration BUDGET = Duration.ofSeconds(3);

    /**
     * Delivers and waits for the first answer, but never longer than the budget.
     *
     * @param copies how often the same thing is sent at the same moment: once, unless something goes wrong
     */
    Ack deliver(Delivery delivery, Attempt attempt, int copies);

    /** Sends what was last delivered once more, as it was, whatever became of it; false when there is nothing. */
    boolean again();

    /**
     * Which delivery of the same thing this is.
     *
     * @param number 0 for the first
     * @param reason why it is sent again, empty for the first
     */
    record Attempt(int number, String reason) {
        static final Attempt FIRST = new Attempt(0, "");
    }
}
