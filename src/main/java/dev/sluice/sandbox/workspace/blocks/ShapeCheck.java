package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares JSON with the grammar, field by field, and collects what does not fit. */
final class ShapeCheck {
    private final Grammar grammar = Grammar.SLACK;
    private final Mistakes mistakes;

    ShapeCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** A thing that names its own type. */
    void typed(String kind, JsonNode thing, String pointer, List<String> allowed) {
        if (!thing.isObject()) {
            mistakes.add(pointer, "must provide an object");
            return;
        }
        String type = thing.path("type").asText("");
        if (type.isEmpty()) {
            mistakes.add(pointer, "missing required field: type");
            return;
        }
        Optional<Map<String, Rule>> fields =
                allowed.isEmpty() || allowed.contains(type) ? grammar.fields(kind, type) : Optional.empty();
        if (fields.isEmpty()) {
            mistakes.add(pointer + "/type", "unsupported type: " + type);
            return;
        }
        fields(fields.get(), thing, pointer);
    }

    /** One value under one rule. */
    void value(Rule rule, JsonNode value, String pointer) {
        switch (rule.form()) {
            case STRING -> string(rule, value, pointer);
            case PLAIN -> text(rule, value, pointer, List.of("plain_text"));
            case TEXT -> text(rule, value, pointer, List.of("plain_text", "mrkdwn"));
            case NUMBER -> number(rule, value, pointer);
            case LIST -> list(rule, value, pointer);
            case BOOLEAN -> expect(value.isBoolean(), pointer, "must be a boolean");
            case CHOICE ->
                expect(
                        rule.names().contains(value.asText()),
                        pointer,
                        "must be one of: " + String.join(", ", rule.names()));
            case BLOCK -> typed("block", value, pointer, rule.names());
            case ELEMENT -> typed("element", value, pointer, rule.names());
            case OBJECT -> object(rule, value, pointer);
            case ANYTHING -> expect(value.isContainerNode(), pointer, "must provide an object");
        }
    }

    private void fields(Map<String, Rule> fields, JsonNode thing, String pointer) {
        fields.forEach((name, rule) -> {
            JsonNode value = thing.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                value(rule, value, pointer + "/" + name);
            } else if (rule.required()) {
                mistakes.add(pointer, "missing required field: " + name);
            }
        });
        thing.fieldNames().forEachRemaining(name -> {
            if (!fields.containsKey(name) && !name.equals("type")) {
                mistakes.add(pointer, "invalid additional property: " + name);
            }
        });
    }

    private void object(Rule rule, JsonNode value, String pointer) {
        if (!value.isObject()) {
            mistakes.add(pointer, "must provide an object");
            return;
        }
        fields(grammar.fields("object", rule.names().get(0)).orElseThrow(), value, pointer);
    }

    private void text(Rule rule, JsonNode value, String pointer, List<String> types) {
        typed("element", value, pointer, types);
        if (value.path("text").isTextual()) {
            int length = length(value.path("text"));
            if (length > rule.most() && length <= 3_000) {
                tooLong(pointer + "/text", rule.most());
            }
        }
    }

    private void string(Rule rule, JsonNode value, String pointer) {
        if (!value.isTextual()) {
            mistakes.add(pointer, "must be a string");
        } else if (length(value) > rule.most()) {
            tooLong(pointer, rule.most());
        } else if (length(value) < rule.least()) {
            mistakes.add(pointer, "must be more than " + (rule.least() - 1) + " characters");
        }
    }

    private void number(Rule rule, JsonNode value, String pointer) {
        if (!value.isNumber()) {
            mistakes.add(pointer, "must be a number");
        } else if (value.asLong() > rule.most()) {
            mistakes.add(pointer, "must be less than " + (rule.most() + 1L));
        } else if (value.asLong() < rule.least()) {
            mistakes.add(pointer, "must be more than " + (rule.least() - 1L));
        }
    }

    private void list(Rule rule, JsonNode value, String pointer) {
        if (!value.isArray()) {
            mistakes.add(pointer, "must provide an array");
            return;
        }
        if (value.size() > rule.most()) {
            mistakes.add(pointer, "no more than " + rule.most() + " items allowed");
        } else if (value.size() < rule.least()) {
            mistakes.add(pointer, "must provide at least " + rule.least() + " items");
        }
        Rule each = rule.each();
        for (int i = 0; i < value.size() && each != null; i++) {
            value(each, value.path(i), pointer + "/" + i);
        }
    }

    private void expect(boolean holds, String pointer, String sentence) {
        if (!holds) {
            mistakes.add(pointer, sentence);
        }
    }

    private void tooLong(String pointer, int most) {
        mistakes.add(pointer, "must be less than " + (most + 1) + " characters");
    }

    private static int length(JsonNode text) {
        return text.asText().codePointCount(0, text.asText().length());
    }
}
