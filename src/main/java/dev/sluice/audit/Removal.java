package dev.sluice.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What is taken out of the ledger is announced in it first: how those events are written and read. */
public final class Removal {
    private static final String THROUGH = "through";
    private static final String NAME = "name";

    private Removal() {}

    static Event compacted(long through, Instant now) {
        return event(Event.Kind.COMPACTED, JsonNodeFactory.instance.objectNode().put(THROUGH, through), now);
    }

    static Event erased(String name, Instant now) {
        return event(Event.Kind.ERASED, JsonNodeFactory.instance.objectNode().put(NAME, name), now);
    }

    private static Event event(Event.Kind kind, ObjectNode content, Instant now) {
        return new Event(null, kind, now, "", "", CanonicalJson.of(content));
    }

    /** The number up to which a COMPACTED event has taken everything out; 0 when it does not say. */
    public static long through(Entry compacted) {
        return member(compacted, THROUGH).asLong();
    }

    /** The name that stands for a person since an ERASED event. */
    public static String name(Entry erased) {
        return member(erased, NAME).asText();
    }

    private static JsonNode member(Entry entry, String name) {
        try {
            return CanonicalJson.object(entry.content()).path(name);
        } catch (IllegalArgumentException e) {
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
