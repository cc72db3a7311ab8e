package dev.sluice.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import dev.sluice.words.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON in which flows, edits and results stand in the database. Fields may be added, never renamed. */
final class StoredJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredJson() {}

    static String of(Flow flow) {
        return write(tree(flow));
    }

    static String of(FlowEdit edit) {
        ObjectNode tree = MAPPER.createObjectNode().put("name", edit.name());
        edit.categories().codes().forEach(tree.putArray("categories")::add);
        return write(tree);
    }

    static String of(Result result) {
        ObjectNode tree = MAPPER.createObjectNode()
                .put("requestId", result.requestId())
                .put("readBack", result.readBack())
                .put("code", result.code())
                .put("message", result.message());
        if (!result.translations().isEmpty()) {
            ObjectNode translations = tree.putObject("translations");
            result.translations().forEach((language, text) -> translations.put(language.tag(), text));
        }
        Flow found = result.found();
        if (found != null) {
            tree.set("found", tree(found));
        }
        return write(tree);
    }

    private static ObjectNode tree(Flow flow) {
        ObjectNode tree = MAPPER.createObjectNode()
                .put("name", flow.name())
                .put("status", flow.status().code())
                .put("endpointUri", flow.endpointUri());
        flow.categories().codes().forEach(tree.putArray("categories")::add);
        return tree;
    }

    static Flow flow(String json, FlowId id, @Nullable SpaceId space) {
        return flow(read(json), id, space);
    }

    static FlowEdit edit(String json, FlowId id, @Nullable SpaceId space) {
        JsonNode tree = read(json);
        return new FlowEdit(id, space, tree.path("name").asText(), categories(tree));
    }

    static Result result(String json, FlowId id, @Nullable SpaceId space) {
        JsonNode tree = read(json);
        JsonNode found = tree.get("found");
        return new Result(
                text(tree, "requestId"),
                tree.path("readBack").asBoolean(),
                text(tree, "code"),
                text(tree, "message"),
                found == null ? null : flow(found, id, space),
                translations(tree.path("translations")));
    }

    private static Map<Language, String> translations(JsonNode tree) {
        var all = new EnumMap<Language, String>(Language.class);
        tree.properties()
                .forEach(text -> Language.tagged(text.getKey())
                        .ifPresent(language -> all.put(language, text.getValue().asText())));
        return all;
    }

    private static Flow flow(JsonNode tree, FlowId id, @Nullable SpaceId space) {
        return new Flow(
                id,
                space,
                tree.path("name").asText(),
                categories(tree),
                new FlowStatus(tree.path("status").asText()),
                text(tree, "endpointUri"));
    }

    private static Categories categories(JsonNode tree) {
        var codes = new ArrayList<String>();
        tree.path("categories").forEach(code -> codes.add(code.asText()));
        return Categories.of(codes);
    }

    private static @Nullable String text(JsonNode tree, String field) {
        return tree.hasNonNull(field) ? tree.get(field).asText() : null;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds JSON that is not JSON", e);
        }
    }
}
