package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * One thing that went over the wire.
 *
 * @param kind {@code call} for the Web API, {@code response_url}, {@code delivery} or {@code socket}
 * @param name the method, the command or the kind of interaction
 * @param outcome {@code ok}, {@code ack}, {@code late}, {@code nobody} or Slack's word for the mistake
 * @param took from the first byte to the answer
 * @param content what was sent, without its token
 */
public record Traffic(Instant at, String kind, String name, String outcome, Duration took, JsonNode content) {
    ObjectNode asJson() {
        ObjectNode entry = Json.object()
                .put("at", at.toEpochMilli())
                .put("kind", kind)
                .put("name", name)
                .put("outcome", outcome)
                .put("took_ms", took.toMillis());
        entry.set("content", content);
        return entry;
    }
}
