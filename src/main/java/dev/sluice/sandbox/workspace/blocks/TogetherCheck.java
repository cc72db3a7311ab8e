package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.BlockIds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the grammar cannot say about one field alone: fields that need or exclude each other, and names used twice. */
final class TogetherCheck {
    private final Mistakes mistakes;
    private int focused;

    TogetherCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void blocks(JsonNode blocks, String pointer) {
        Set<String> blockIds = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.path(i);
            String here = pointer + "/" + i;
            once(block, "block_id", here, blockIds);
            block(block, here);
            Set<String> actionIds = new HashSet<>();
            BlockIds.places(block).forEach((place, element) -> {
                once(element, "action_id", here + place, actionIds);
                element(element, here + place);
            });
        }
    }

    private void block(JsonNode block, String pointer) {
        switch (block.path("type").asText()) {
            case "section" -> oneOf(block, pointer, "text", "fields");
            case "image" -> exactlyOne(block, pointer, "image_url", "slack_file");
            case "card" -> oneOf(block, pointer, "hero_image", "title", "actions", "body");
            case "container" -> oneOf(block, pointer, "title", "rich_text_title");
            default -> {}
        }
    }

    private void element(JsonNode element, String pointer) {
        String type = element.path("type").asText();
        if (type.endsWith("static_select")) {
            exactlyOne(element, pointer, "options", "option_groups");
        }
        if (type.endsWith("static_select") || type.equals("checkboxes") || type.equals("radio_buttons")) {
            initial(element, element.path("initial_option"), pointer);
            element.path("initial_options").forEach(option -> initial(element, option, pointer));
        }
        if (element.path("focus_on_load").asBoolean() && ++focused > 1) {
            mistakes.add(pointer, "only one element can have `focus_on_load` set to true");
        }
    }

    private void initial(JsonNode element, JsonNode option, String pointer) {
        if (!option.isObject() || holds(element.path("options"), option)) {
            return;
        }
        for (JsonNode group : element.path("option_groups")) {
            if (holds(group.path("options"), option)) {
                return;
            }
        }
        mistakes.add(pointer, "the initial option `" + option.path("value").asText() + "` is not among the options");
    }

    private static boolean holds(JsonNode options, JsonNode option) {
        for (JsonNode one : options) {
            if (one.path("value").equals(option.path("value"))
                    && one.path("text").path("text").equals(option.path("text").path("text"))) {
                return true;
            }
        }
        return false;
    }

    private void once(JsonNode thing, String name, String pointer, Set<String> seen) {
        String id = thing.path(name).asText("");
        if (!id.isEmpty() && !seen.add(id)) {
            mistakes.add(pointer + "/" + name, "`" + name + "` \"" + id + "\" already exists");
        }
    }

    private void oneOf(JsonNode thing, String pointer, String... names) {
        if (List.of(names).stream().noneMatch(thing::hasNonNull)) {
            mistakes.add(pointer, "must define either `" + String.join("` or `", names) + "`");
        }
    }

    private void exactlyOne(JsonNode thing, String pointer, String one, String other) {
        oneOf(thing, pointer, one, other);
        if (thing.hasNonNull(one) && thing.hasNonNull(other)) {
            mistakes.add(pointer, "cannot provide both `" + one + "` and `" + other + "`");
        }
    }
}
