package dev.sluice.access.grammar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.wording.Quoted;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON as a tree, with the place of every value.
 *
 * <p>Jackson's own trees forget places and keep the last of two equal keys; this one remembers and refuses.
 */
record JsonText(JsonNode tree, Map<Pointer, Place> places) {
    private static final int DEEPEST = 32;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A text that is not JSON, in words and with its place. */
    static final class NotJson extends Exception {
        final Place place;

        NotJson(String message, Place place) {
            super(message);
            this.place = place;
        }
    }

    static JsonText read(String text) throws NotJson {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw new NotJson("a byte order mark before the document, wanted none", new Place(1, 1));
        }
        try (JsonParser parser = JSON.createParser(text)) {
            Map<Pointer, Place> places = new HashMap<>();
            if (parser.nextToken() == null) {
                throw new NotJson("the text is empty, wanted a JSON object", new Place(1, 1));
            }
            JsonNode tree = value(parser, Pointer.ROOT, places);
            if (parser.nextToken() != null) {
                throw new NotJson("text after the end of the document", place(parser.currentTokenLocation()));
            }
            return new JsonText(tree, places);
        } catch (StreamConstraintsException tooMuch) {
            throw new NotJson(
                    "nested deeper than " + DEEPEST + " levels, or a number without end", place(tooMuch.getLocation()));
        } catch (JsonProcessingException unreadable) {
            throw new NotJson(
                    "not JSON: " + firstLine(unreadable.getOriginalMessage()), place(unreadable.getLocation()));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string failed", impossible);
        }
    }

    private static JsonNode value(JsonParser parser, Pointer at, Map<Pointer, Place> places)
            throws IOException, NotJson {
        places.put(at, place(parser.currentTokenLocation()));
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, at, places);
            case START_ARRAY -> array(parser, at, places);
            case VALUE_STRING -> NODES.textNode(whole(parser, parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(0);
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.currentToken() == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(JsonParser parser, Pointer at, Map<Pointer, Place> places)
            throws IOException, NotJson {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = whole(parser, parser.currentName());
            if (object.has(key)) {
                throw new NotJson("key " + Quoted.of(key) + " twice in one object", place(parser.currentLocation()));
            }
            parser.nextToken();
            object.set(key, value(parser, at.to(key), places));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser, Pointer at, Map<Pointer, Place> places)
            throws IOException, NotJson {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, at.to(array.size()), places));
        }
        return array;
    }

    private static String whole(JsonParser parser, String text) throws NotJson {
        if (Elements.hasHalfPair(text)) {
            throw new NotJson("half of a surrogate pair in " + Quoted.of(text), place(parser.currentTokenLocation()));
        }
        return text;
    }

    private static Place place(@Nullable JsonLocation at) {
        return at == null ? new Place(1, 1) : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().map(Quoted::plain).orElse("unreadable");
    }
}
