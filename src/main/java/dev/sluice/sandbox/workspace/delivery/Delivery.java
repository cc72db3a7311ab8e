package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something the app must be told.
 *
 * @param name what it is called in the traffic log: the command, the kind of interaction or the type of event
 */
public record Delivery(Kind kind, String name, ObjectNode payload) {
    /** What a person did. */
    static Delivery interactive(ObjectNode payload) {
        return new Delivery(Kind.INTERACTIVE, payload.path("type").asText(), payload);
    }

    /** The three forms of things an app is told, with Slack's names of their envelopes. */
    public enum Kind {
        COMMAND("slash_commands"),
        INTERACTIVE("interactive"),
        EVENT("events_api");

        private final String envelope;

        Kind(String envelope) {
            this.envelope = envelope;
        }

        String envelope() {
            return envelope;
        }
    }
}
