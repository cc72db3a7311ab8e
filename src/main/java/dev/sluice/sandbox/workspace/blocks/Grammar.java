package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is in Block Kit, read once from {@code sandbox/block-kit.json}; never changes. */
final class Grammar {
    static final Grammar SLACK = new Grammar(load());

    private final JsonNode sets;
    private final Map<String, Map<String, Map<String, Rule>>> kinds = new LinkedHashMap<>();

    private Grammar(JsonNode data) {
        sets = data.path("sets");
        for (String kind : List.of("view", "block", "element", "object")) {
            Map<String, Map<String, Rule>> types = new LinkedHashMap<>();
            data.path(kind).properties().forEach(type -> types.put(type.getKey(), fields(type.getValue(), data)));
            kinds.put(kind, types);
        }
    }

    /** The fields of this type of this kind: {@code view}, {@code block}, {@code element} or {@code object}. */
    Optional<Map<String, Rule>> fields(String kind, String type) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(type));
    }

    /** The names in a list in which {@code @name} stands for a set of names. */
    List<String> expand(String names) {
        return Arrays.stream(names.split(",", -1))
                .flatMap(name -> name.startsWith("@")
                        ? Stream.of(sets.path(name.substring(1)).asText().split(" ", -1))
                        : Stream.of(name))
                .toList();
    }

    private Map<String, Rule> fields(JsonNode type, JsonNode data) {
        Map<String, Rule> fields = new LinkedHashMap<>();
        for (String shared : type.path("+").asText().split(" ", -1)) {
            data.path("shared").path(shared).properties().forEach(field -> put(fields, field));
        }
        type.properties().stream().filter(field -> !field.getKey().equals("+")).forEach(field -> put(fields, field));
        return fields;
    }

    private void put(Map<String, Rule> fields, Map.Entry<String, JsonNode> field) {
        fields.put(field.getKey(), Rule.read(field.getValue().asText(), this));
    }

    private static JsonNode load() {
        String name = "/sandbox/block-kit.json";
        try (InputStream in = Objects.requireNonNull(Grammar.class.getResourceAsStream(name), name)) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
