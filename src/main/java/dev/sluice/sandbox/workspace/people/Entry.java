package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.InputKind;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.ViewState;
import java.util.Optional;

/** Turns what a person typed or chose, a plain value, into what Slack calls the state of that element. */
final class Entry {
    private final InputKind kind;
    private final JsonNode element;
    private final JsonNode served;

    /** Entries into this element, whose options the app may have served on demand. */
    Entry(InputKind kind, JsonNode element, JsonNode served) {
        this.kind = kind;
        this.element = element;
        this.served = served;
    }

    /** The state of the element once this value is in it; a null or an empty text means nothing. */
    ObjectNode state(JsonNode plain) {
        return ViewState.holding(kind, value(plain));
    }

    private JsonNode value(JsonNode plain) {
        if (plain.isNull()
                || plain.isMissingNode()
                || (plain.isTextual() && plain.asText().isEmpty())) {
            return NullNode.getInstance();
        }
        return switch (kind.shape()) {
            case TEXT, AS_IS -> plain;
            case TEXTS -> plain.isArray() ? plain : Json.array().add(plain);
            case OPTION -> option(plain);
            case OPTIONS -> {
                ArrayNode chosen = Json.array();
                (plain.isArray() ? plain : Json.array().add(plain)).forEach(value -> chosen.add(option(value)));
                yield chosen;
            }
        };
    }

    private JsonNode option(JsonNode value) {
        return among(element, value)
                .or(() -> among(served, value))
                .or(() -> same(element.path("initial_option"), value))
                .or(() -> in(element.path("initial_options"), value))
                .orElseThrow(() -> new Complaint(
                        400,
                        "`" + value.asText() + "` is no option of `"
                                + element.path("action_id").asText() + "`"));
    }

    private static Optional<JsonNode> among(JsonNode holder, JsonNode value) {
        Optional<JsonNode> found = in(holder.path("options"), value);
        for (JsonNode group : holder.path("option_groups")) {
            found = found.or(() -> in(group.path("options"), value));
        }
        return found;
    }

    private static Optional<JsonNode> in(JsonNode options, JsonNode value) {
        for (JsonNode option : options) {
            if (same(option, value).isPresent()) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> same(JsonNode option, JsonNode value) {
        return Optional.of(option)
                .filter(JsonNode::isObject)
                .filter(one -> one.path("value").asText().equals(value.asText()));
    }
}
