package dev.sluice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One labelled input of an open modal, with what is in it now. */
record Field(String label, String blockId, String actionId, JsonNode state) {
    /** Every input of a modal, from the top. */
    static List<Field> all(JsonNode modal) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode block : modal.path("blocks")) {
            if (block.path("type").asText().equals("input")) {
                String blockId = block.path("block_id").asText();
                String actionId = block.path("element").path("action_id").asText();
                String label = block.path("label").path("text").asText();
                JsonNode state =
                        modal.path("state").path("values").path(blockId).path(actionId);
                fields.add(new Field(label, blockId, actionId, state));
            }
        }
        return fields;
    }

    /** The input with this label. */
    static Optional<Field> labelled(String label, JsonNode modal) {
        return all(modal).stream()
                .filter(field -> field.label().equalsIgnoreCase(label))
                .findFirst();
    }

    /** The values in it as an app gets them: what was typed, or the values of the chosen options. */
    List<String> values() {
        List<String> values = new ArrayList<>();
        if (state.path("value").isTextual()) {
            values.add(state.path("value").asText());
        }
        if (state.path("selected_option").isObject()) {
            values.add(state.path("selected_option").path("value").asText());
        }
        state.path("selected_options")
                .forEach(option -> values.add(option.path("value").asText()));
        return values;
    }

    /** The values in it as a person reads them. */
    String shown() {
        List<String> shown = new ArrayList<>();
        if (state.path("value").isTextual()) {
            shown.add(state.path("value").asText());
        }
        if (state.path("selected_option").isObject()) {
            shown.add(state.path("selected_option").path("text").path("text").asText());
        }
        state.path("selected_options")
                .forEach(option -> shown.add(option.path("text").path("text").asText()));
        return shown.isEmpty() ? "–" : String.join(", ", shown);
    }
}
