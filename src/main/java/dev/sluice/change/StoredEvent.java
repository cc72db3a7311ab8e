package dev.sluice.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.audit.Event;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The content of an event of a change: how the change stands with it, and details that its kind brings along. */
final class StoredEvent {
    /** What people wrote, and whom an event names beside its person: it can be erased without breaking the ledger. */
    private static final Set<String> PERSONAL = Set.of("why", "request", "approvers", "mentioned", "lost");

    private StoredEvent() {}

    static String content(Change change, Map<String, ?> details) {
        ObjectNode content = StoredJson.object()
                .put("state", change.state().name())
                .put("version", change.version())
                .put("flow", change.proposal().base().id().value())
                .put("digest", change.digest());
        Result result = change.progress().result();
        if (result != null) {
            content.put("requestId", result.requestId()).put("code", result.code());
        }
        details.forEach((name, value) -> put(PERSONAL.contains(name) ? personal(content) : content, name, value));
        return StoredJson.write(content);
    }

    private static ObjectNode personal(ObjectNode content) {
        return content.withObjectProperty(Event.PERSONAL);
    }

    private static void put(ObjectNode content, String name, Object value) {
        if (value instanceof Collection<?> values) {
            ArrayNode all = content.putArray(name);
            values.forEach(each -> all.add(each.toString()));
        } else if (value instanceof JsonNode tree) {
            content.set(name, tree);
        } else if (value instanceof Number number) {
            content.put(name, number.longValue());
        } else if (value instanceof Boolean flag) {
            content.put(name, flag);
        } else {
            content.put(name, value.toString());
        }
    }
}
