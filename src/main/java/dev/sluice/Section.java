package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the settings file, with its place; whatever is not as wanted is noted as a mistake, and reading goes on.
 */
final class Section {
    private final JsonNode node;
    private final String place;
    private final Mistakes mistakes;

    Section(JsonNode node, String place, Mistakes mistakes) {
        this.node = node;
        this.place = place;
        this.mistakes = mistakes;
    }

    JsonNode node() {
        return node;
    }

    String place() {
        return place;
    }

    /** Notes every field that is not among these. */
    Section only(String... known) {
        var names = Set.of(known);
        node.fieldNames().forEachRemaining(field -> {
            if (!names.contains(field)) {
                mistake(
                        field,
                        "unknown setting, wanted one of "
                                + names.stream().sorted().toList());
            }
        });
        return this;
    }

    void mistake(String field, String problem) {
        mistakes.add(at(field), problem);
    }

    private String at(String field) {
        return place.isEmpty() || field.isEmpty() ? place + field : place + "." + field;
    }

    String text(String field) {
        return optionalText(field).orElseGet(() -> {
            if (!node.has(field)) {
                mistake(field, "missing");
            }
            return "";
        });
    }

    /** A text that may be absent; a number is taken as it was written, since IDs look like numbers. */
    Optional<String> optionalText(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            mistake(field, "`" + value + "`, wanted a text");
            return Optional.empty();
        }
        return Optional.of(value.asText().strip());
    }

    double number(String field, double otherwise, double lowest, double highest) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || value.asDouble() < lowest || value.asDouble() > highest) {
            mistake(field, "`" + value + "`, wanted a number from " + lowest + " to " + highest);
            return otherwise;
        }
        return value.asDouble();
    }

    Section section(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return new Section(JsonNodeFactory.instance.objectNode(), at(field), mistakes);
        }
        if (!value.isObject()) {
            mistake(field, "wanted settings by name, as in `name: value`");
            return new Section(JsonNodeFactory.instance.objectNode(), at(field), mistakes);
        }
        return new Section(value, at(field), mistakes);
    }

    Map<String, Section> sections() {
        var all = new LinkedHashMap<String, Section>();
        node.fieldNames().forEachRemaining(field -> all.put(field, section(field)));
        return all;
    }

    /** The entries of a list, each a part of its own. */
    List<Section> list(String field) {
        JsonNode value = node.path(field);
        var all = new ArrayList<Section>();
        if (value.isMissingNode() || value.isNull()) {
            return all;
        }
        if (!value.isArray()) {
            mistake(field, "wanted a list, as in `- name: value`");
            return all;
        }
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                all.add(new Section(value.get(i), at(field) + "[" + i + "]", mistakes));
            } else {
                mistake(field + "[" + i + "]", "wanted settings by name, as in `name: value`");
            }
        }
        return all;
    }

    /** The texts of a list; a bare text is a list of one. */
    List<String> texts(String field) {
        JsonNode value = node.path(field);
        var all = new ArrayList<String>();
        if (value.isTextual()) {
            all.add(value.asText());
        } else if (value.isArray()) {
            value.forEach(item -> all.add(item.asText()));
        }
        if (all.isEmpty()) {
            mistake(field, "missing, wanted a list of texts");
        }
        return all;
    }
}
