package dev.sluice.audit.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.CanonicalJson;
import dev.sluice.audit.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** An entry as it is exported. */
record Line(Entry entry, ObjectNode content) {
    static final List<String> COLUMNS = List.of(
            "seq", "time", "kind", "change", "person", "channel", "flow", "outcome", "content", "previous", "digest");

    static Line of(Entry entry) {
        try {
            return new Line(entry, CanonicalJson.object(entry.content()));
        } catch (IllegalArgumentException e) {
            return new Line(entry, JsonNodeFactory.instance.objectNode().put("unreadable", entry.content()));
        }
    }

    Instant at() {
        return entry.time();
    }

    String person() {
        return entry.person();
    }

    String change() {
        return Objects.requireNonNullElse(entry.changeId(), "");
    }

    String flow() {
        return content.path("flow").asText("");
    }

    String outcome() {
        return content.path("state").asText("");
    }

    List<String> cells() {
        return List.of(
                String.valueOf(entry.seq()),
                at().toString(),
                entry.kind(),
                change(),
                person(),
                entry.channel(),
                flow(),
                outcome(),
                content.toString(),
                entry.previous(),
                entry.digest());
    }
}
