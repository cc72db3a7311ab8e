package dev.sluice.scenario;

import com.fasterxml.jackson.databind.JsonNode;
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
}
