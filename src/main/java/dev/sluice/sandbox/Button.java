package dev.sluice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A button in a message, with the names that are needed to press it. */
record Button(String text, String blockId, String actionId) {
    /** Every button of a message, from the top. */
    static List<Button> all(JsonNode message) {
        List<Button> buttons = new ArrayList<>();
        for (JsonNode block : message.path("blocks")) {
            block.path("elements").forEach(element -> add(block, element, buttons));
            add(block, block.path("accessory"), buttons);
        }
        return buttons;
    }

    /** The button with this text. */
    static Optional<Button> saying(String text, JsonNode message) {
        return all(message).stream()
                .filter(button -> button.text().equalsIgnoreCase(text))
                .findFirst();
    }

    private static void add(JsonNode block, JsonNode element, List<Button> buttons) {
        if (element.path("type").asText().equals("button")) {
            buttons.add(new Button(
                    element.path("text").path("text").asText(),
                    block.path("block_id").asText(),
                    element.path("action_id").asText()));
        }
    }
}
