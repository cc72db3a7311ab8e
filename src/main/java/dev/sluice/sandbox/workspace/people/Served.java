package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The options the app last served for each select that asks it; safe for many threads. */
final class Served {
    private final Map<String, JsonNode> last = new ConcurrentHashMap<>();

    void keep(String spot, String blockId, String actionId, JsonNode answer) {
        last.put(spot + " " + blockId + " " + actionId, answer);
    }

    JsonNode lastFor(String spot, String blockId, String actionId) {
        JsonNode none = MissingNode.getInstance();
        return last.getOrDefault(spot + " " + blockId + " " + actionId, none);
    }
}
