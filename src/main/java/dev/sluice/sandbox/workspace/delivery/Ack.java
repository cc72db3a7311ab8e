package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;

/**
 * How the app answered a delivery.
 *
 * @param payload what it answered with; missing when it only acknowledged, or did not
 */
public record Ack(Outcome outcome, JsonNode payload, Duration took) {
    static Ack without(Outcome outcome, Duration took) {
        return new Ack(outcome, MissingNode.getInstance(), took);
    }

    /** Whether the app answered in time. */
    public boolean inTime() {
        return outcome == Outcome.ACK;
    }

    /** How a delivery can end. */
    public enum Outcome {
        /** Answered within three seconds. */
        ACK,
        /** Not answered within three seconds. */
        LATE,
        /** No app was there to be told. */
        NOBODY,
        /** Answered, but with an error. */
        REFUSED,
        /** The same, and the app asked not to be told again. */
        REFUSED_FOR_GOOD
    }
}
