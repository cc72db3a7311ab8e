package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of a view or message that says what is typed and chosen in it: {@code state.values}. */
public final class ViewState {
    private ViewState() {}

    /** The values that elements begin with. */
    public static ObjectNode initial(JsonNode blocks) {
        ObjectNode values = Json.object();
        for (JsonNode block : BlockIds.flat(blocks)) {
            for (JsonNode element : BlockIds.elements(block)) {
                InputKind.of(element.path("type").asText())
                        .filter(kind -> kind != InputKind.OVERFLOW)
                        .ifPresent(kind -> values.withObjectProperty(
                                        block.path("block_id").asText())
                                .set(element.path("action_id").asText(), begin(kind, element)));
            }
        }
        return values;
    }

    /** The value of one kind of element as the state holds it. */
    public static ObjectNode holding(InputKind kind, JsonNode value) {
        ObjectNode holding = Json.object().put("type", kind.type());
        if (value.isMissingNode() || value.isNull()) {
            if (kind.several()) {
                holding.putArray(kind.valueField());
            } else {
                holding.putNull(kind.valueField());
            }
        } else {
            holding.set(kind.valueField(), value);
        }
        return holding;
    }

    private static ObjectNode begin(InputKind kind, JsonNode element) {
        return holding(kind, element.path(kind.initialField()));
    }

    /** Writes new values over those of a view, and leaves the others. */
    static void merge(ObjectNode view, JsonNode values) {
        ObjectNode all = view.withObjectProperty("state").withObjectProperty("values");
        values.properties()
                .forEach(block -> block.getValue().properties().forEach(action -> {
                    all.withObjectProperty(block.getKey()).set(action.getKey(), action.getValue());
                }));
    }

    /** Takes over from an old view what was typed into elements that the new one still has. */
    static void carry(ObjectNode old, ObjectNode view) {
        JsonNode before = old.path("state").path("values");
        ObjectNode all = view.withObjectProperty("state").withObjectProperty("values");
        all.properties()
                .forEach(block -> block.getValue().properties().forEach(action -> {
                    JsonNode typed = before.path(block.getKey()).path(action.getKey());
                    if (typed.path("type").equals(action.getValue().path("type"))) {
                        action.setValue(typed.deepCopy());
                    }
                }));
    }
}
