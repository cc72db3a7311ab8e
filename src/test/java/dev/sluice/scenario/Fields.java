package dev.sluice.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Finds the fields of a form, whose blocks may have been drawn anew, and what stands in them. */
final class Fields {
    private Fields() {}

    /** The ID of the block of a field, which may have been drawn anew. */
    static String blockOf(JsonNode form, String field) {
        return StreamSupport.stream(form.path("blocks").spliterator(), false)
                .map(block -> block.path("block_id").asText())
                .filter(it -> it.equals(field) || it.startsWith(field + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field + " in " + form));
    }

    /** What stands in a field. */
    static JsonNode valueIn(JsonNode form, String field) {
        return form.path("state").path("values").path(blockOf(form, field)).path("value");
    }

    /** What a form is filled in with. */
    static ObjectNode values(JsonNode modal, String name, String... categories) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putObject(blockOf(modal, "name")).put("value", name);
        var codes = values.putObject(blockOf(modal, "categories")).putArray("value");
        for (String category : categories) {
            codes.add(category);
        }
        String space = find(modal, blockOf(modal, "space"))
                .path("element")
                .path("initial_option")
                .path("value")
                .asText();
        values.putObject(blockOf(modal, "space")).put("value", space);
        values.putObject(blockOf(modal, "reason")).put("value", "because");
        return values;
    }

    /** The block of that ID. */
    static JsonNode find(JsonNode modal, String block) {
        return StreamSupport.stream(modal.path("blocks").spliterator(), false)
                .filter(it -> it.path("block_id").asText().equals(block))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block " + block + " in " + modal));
    }
}
