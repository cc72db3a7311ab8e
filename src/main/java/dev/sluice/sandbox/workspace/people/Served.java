package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The options the app has served for each select that asks it, for a person may choose before searching on. */
final class Served {
    private final Map<String, ArrayNode> all = new ConcurrentHashMap<>();

    /** Remembers an answer of the app with {@code options} or {@code option_groups}. */
    void keep(String spot, String blockId, String actionId, JsonNode answer) {
        ArrayNode options = Json.array();
        answer.path("options").forEach(options::add);
        answer.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        all.merge(
                key(spot, blockId, actionId),
                options,
                (older, newer) -> newer.deepCopy().addAll(older));
    }

    /** Everything served for one select, the newest first, as an object with {@code options}. */
    ObjectNode known(String spot, String blockId, String actionId) {
        ArrayNode options = all.getOrDefault(key(spot, blockId, actionId), Json.array());
        return Json.object().set("options", options);
    }

    private static String key(String spot, String blockId, String actionId) {
        return spot + " " + blockId + " " + actionId;
    }
}
