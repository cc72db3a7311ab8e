package dev.sluice.access.grammar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.wording.Quoted;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Builds the tree of one text from its tokens and notes where each value stands. */
final class TreeBuilder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Map<String, Place> places = new HashMap<>();

    TreeBuilder(JsonParser parser) {
        this.parser = parser;
    }

    Map<String, Place> places() {
        return places;
    }

    /** Builds from the token that the parser stands on. */
    JsonNode build() throws IOException, PlacedTree.NotReadable {
        return value(Pointer.ROOT);
    }

    private JsonNode value(Pointer at) throws IOException, PlacedTree.NotReadable {
        places.put(at.text(), PlacedTree.place(parser.currentTokenLocation()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> NODES.textNode(whole(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(Pointer at) throws IOException, PlacedTree.NotReadable {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(parser.currentName());
            if (object.has(key)) {
                throw new PlacedTree.NotReadable(
                        "key " + Quoted.of(key) + " twice in one object", PlacedTree.place(parser.currentLocation()));
            }
            parser.nextToken();
            object.set(key, value(at.to(key)));
        }
        return object;
    }

    private ArrayNode array(Pointer at) throws IOException, PlacedTree.NotReadable {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(at.to(array.size())));
        }
        return array;
    }

    /** YAML has numbers that are written otherwise; which number it is matters to nobody, only that it is one. */
    private static JsonNode number(String text) {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException written) {
            return NODES.numberNode(0);
        }
    }

    private String whole(String text) throws PlacedTree.NotReadable {
        if (Elements.hasHalfPair(text)) {
            throw new PlacedTree.NotReadable(
                    "half of a surrogate pair in " + Quoted.of(text), PlacedTree.place(parser.currentTokenLocation()));
        }
        return text;
    }
}
