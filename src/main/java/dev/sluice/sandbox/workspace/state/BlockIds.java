package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the interactive elements in blocks, and names whatever the app left without a name. */
public final class BlockIds {
    private static final List<String> HOLDERS = List.of("element", "accessory", "elements", "actions");

    private BlockIds() {}

    /** Gives every block a {@code block_id} and every element in it an {@code action_id}, as Slack does. */
    public static void complete(JsonNode blocks) {
        blocks.forEach(block -> {
            ((ObjectNode) block).put("block_id", block.path("block_id").asText(invented()));
            for (JsonNode element : elements(block)) {
                ((ObjectNode) element)
                        .put("action_id", element.path("action_id").asText(invented()));
            }
        });
    }

    /** The element of this name in this block, if it is there. */
    public static Optional<JsonNode> find(JsonNode blocks, String blockId, String actionId) {
        for (JsonNode block : blocks) {
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

    /** What a person can press, choose or type in, in one block. */
    public static List<JsonNode> elements(JsonNode block) {
        List<JsonNode> found = new ArrayList<>();
        for (String holder : HOLDERS) {
            JsonNode held = block.path(holder);
            (held.isArray() ? held : Json.array().add(held)).forEach(element -> {
                if (interactive(element)) {
                    found.add(element);
                }
                if (element.path("type").asText().equals("card")) {
                    found.addAll(elements(element));
                }
            });
        }
        return found;
    }

    private static boolean interactive(JsonNode element) {
        String type = element.path("type").asText();
        return element.has("action_id")
                || type.endsWith("button")
                || InputKind.of(type).isPresent();
    }

    private static String invented() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36 * 36), 36)
                .toUpperCase(Locale.ROOT);
    }
}
