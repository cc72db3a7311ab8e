package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the interactive elements in blocks, and names whatever the app left without a name. */
public final class BlockIds {
    private static final List<String> HOLDERS = List.of("element", "accessory", "elements", "actions");

    private BlockIds() {}

    /** Gives every block a {@code block_id} and every element in it an {@code action_id}, as Slack does. */
    public static void complete(JsonNode blocks) {
        flat(blocks).forEach(block -> {
            ((ObjectNode) block).put("block_id", block.path("block_id").asText(invented()));
            for (JsonNode element : elements(block)) {
                ((ObjectNode) element)
                        .put("action_id", element.path("action_id").asText(invented()));
            }
        });
    }

    /** The element of this name in this block, if it is there. */
    public static Optional<JsonNode> find(JsonNode blocks, String blockId, String actionId) {
        for (JsonNode block : flat(blocks)) {
            if (block.path("block_id").asText().equals(blockId)) {
                for (JsonNode element : elements(block)) {
                    if (element.path("action_id").asText().equals(actionId)) {
                        return Optional.of(element);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The blocks, and after each container the blocks in it. */
    static List<JsonNode> flat(JsonNode blocks) {
        List<JsonNode> flat = new ArrayList<>();
        blocks.forEach(block -> {
            flat.add(block);
            flat.addAll(flat(block.path("child_blocks")));
        });
        return flat;
    }

    /** What a person can press, choose or type in, in one block. */
    public static List<JsonNode> elements(JsonNode block) {
        return List.copyOf(places(block).values());
    }

    /** The same, each under the place where it stands in the block, such as {@code /elements/0}. */
    public static Map<String, JsonNode> places(JsonNode block) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (String holder : HOLDERS) {
            JsonNode held = block.path(holder);
            collect(held, "/" + holder, found);
            for (int i = 0; i < held.size() && held.isArray(); i++) {
                collect(held.path(i), "/" + holder + "/" + i, found);
            }
        }
        return found;
    }

    private static void collect(JsonNode element, String place, Map<String, JsonNode> found) {
        if (interactive(element)) {
            found.put(place, element);
        }
        if (element.path("type").asText().equals("card")) {
            places(element).forEach((inner, button) -> found.put(place + inner, button));
        }
    }

    private static boolean interactive(JsonNode element) {
        String type = element.path("type").asText();
        return element.has("action_id")
                || type.contains("button")
                || InputKind.of(type).isPresent();
    }

    private static String invented() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
    }
}
