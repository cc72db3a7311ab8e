package dev.sluice.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * The first event of a ledger that was rebuilt from messages: it goes on behind the last event that a message tells of,
 * and says so. What was before is lost, but for its digests in messages.
 */
public final class Rebuilt {
    private static final String THROUGH = "through";
    private static final String DIGEST = "digest";

    private Rebuilt() {}

    /** The event that follows the last one that is known. */
    public static Event event(Sealed place, int changes, Instant now) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put(THROUGH, place.seq() - 1).put(DIGEST, place.previous()).put("changes", changes);
        return new Event(null, Event.Kind.REBUILT, now, "", "", CanonicalJson.of(content));
    }

    /** Until which event everything is lost, by the first row of a ledger; 0 when it says nothing of the kind. */
    public static long lostThrough(Entry first) {
        if (!first.is(Event.Kind.REBUILT) || !first.isWhole()) {
            return 0;
        }
        try {
            ObjectNode content = CanonicalJson.object(first.content());
            boolean fits = content.path(THROUGH).asLong() == first.seq() - 1
                    && content.path(DIGEST).asText().equals(first.previous());
            return fits ? first.seq() - 1 : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
