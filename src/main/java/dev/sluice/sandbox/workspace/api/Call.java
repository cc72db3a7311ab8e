package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.util.List;
import java.util.Optional;

/** One call of the Web API: its arguments, whether they came as a form or as JSON. */
final class Call {
    private final ObjectNode arguments;

    Call(ObjectNode arguments) {
        this.arguments = arguments;
    }

    /** An argument that may be missing; an empty one counts as missing. */
    Optional<String> find(String name) {
        return Optional.of(arguments.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    /** An argument, or an empty text. */
    String text(String name) {
        return find(name).orElse("");
    }

    /** An argument that must be there. */
    String need(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    /** An argument that is on or off, and off when it is missing. */
    boolean flag(String name) {
        String text = text(name);
        return text.equals("true") || text.equals("1");
    }

    /** A whole number between one and a limit. */
    int number(String name, int otherwise, int most) {
        try {
            int number = find(name).map(Integer::parseInt).orElse(otherwise);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            throw new SlackError("invalid_arguments", List.of("must be an integer [json-pointer:/" + name + "]"));
        }
        throw new SlackError("invalid_limit");
    }

    /** An argument that is a JSON tree, or the text of one. */
    Optional<JsonNode> json(String name, String wordForNoJson) {
        JsonNode given = arguments.path(name);
        if (given.isTextual()) {
            return given.asText().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Json.parse(given.asText()).orElseThrow(() -> new SlackError(wordForNoJson)));
        }
        return given.isMissingNode() || given.isNull() ? Optional.empty() : Optional.of(given);
    }

    /** A JSON tree that must be there. */
    JsonNode needJson(String name) {
        return json(name, "invalid_arguments").orElseThrow(() -> missing(name));
    }

    private static SlackError missing(String name) {
        return new SlackError("invalid_arguments", List.of("missing required field: " + name));
    }
}
