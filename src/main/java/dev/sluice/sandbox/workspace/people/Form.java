package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.BlockIds;
import dev.sluice.sandbox.workspace.state.InputKind;
import dev.sluice.sandbox.workspace.state.Json;

/** The inputs of one place: takes what a person filled in, and checks it as Slack's own client does before sending. */
final class Form {
    private final Spot spot;
    private final Served served;

    Form(Spot spot, Served served) {
        this.spot = spot;
        this.served = served;
    }

    /** The typed state of every plain value, by block and action. */
    ObjectNode typed(JsonNode plain) {
        ObjectNode typed = Json.object();
        plain.properties()
                .forEach(block -> block.getValue()
                        .properties()
                        .forEach(action -> typed.withObjectProperty(block.getKey())
                                .set(action.getKey(), typed(block.getKey(), action.getKey(), action.getValue()))));
        return typed;
    }

    private ObjectNode typed(String blockId, String actionId, JsonNode plain) {
        JsonNode element = BlockIds.find(spot.blocks(), blockId, actionId)
                .orElseThrow(() -> new Complaint(400, "there is no `" + blockId + "` / `" + actionId + "` here"));
        return InputKind.of(element.path("type").asText())
                .map(kind -> new Entry(kind, element, served.known(spot.key(), blockId, actionId)).state(plain))
                .orElseThrow(() -> new Complaint(400, "`" + actionId + "` takes no value"));
    }

    /** The same without the values of elements that are not there any more. */
    ObjectNode typedWhereKnown(JsonNode plain) {
        ObjectNode known = Json.object();
        plain.properties()
                .forEach(block -> block.getValue().properties().stream()
                        .filter(action -> BlockIds.find(spot.blocks(), block.getKey(), action.getKey())
                                .isPresent())
                        .forEach(action ->
                                known.withObjectProperty(block.getKey()).set(action.getKey(), action.getValue())));
        return typed(known);
    }

    /** What is missing or does not fit, by block, in words for the person; empty when all is well. */
    ObjectNode mistakes(ObjectNode values) {
        ObjectNode mistakes = Json.object();
        for (JsonNode block : spot.blocks()) {
            if (block.path("type").asText().equals("input")) {
                String blockId = block.path("block_id").asText();
                JsonNode element = block.path("element");
                JsonNode state =
                        values.path(blockId).path(element.path("action_id").asText());
                String mistake = mistake(block, element, state);
                if (!mistake.isEmpty()) {
                    mistakes.put(blockId, mistake);
                }
            }
        }
        return mistakes;
    }

    private static String mistake(JsonNode block, JsonNode element, JsonNode state) {
        InputKind kind = InputKind.of(element.path("type").asText()).orElse(InputKind.PLAIN_TEXT_INPUT);
        JsonNode value = state.path(kind.valueField());
        boolean nothing = value.isNull() || value.isMissingNode() || (value.isContainerNode() && value.isEmpty());
        if (nothing) {
            return block.path("optional").asBoolean() ? "" : "Please complete this required field.";
        }
        int size = value.isTextual() ? value.asText().length() : value.size();
        if (value.isTextual() && size < element.path("min_length").asInt(0)) {
            return "Please enter at least " + element.path("min_length").asInt() + " characters.";
        }
        if (value.isTextual() && size > element.path("max_length").asInt(3_000)) {
            return "Please enter at most " + element.path("max_length").asInt(3_000) + " characters.";
        }
        if (value.isArray() && size > element.path("max_selected_items").asInt(100)) {
            return "Please choose at most " + element.path("max_selected_items").asInt() + ".";
        }
        return "";
    }
}
