package dev.sluice.access.grammar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.sluice.access.wording.Quoted;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A strict text as a tree, with the place of every value.
 *
 * <p>Jackson's own trees forget places and keep the last of two equal keys; this one remembers and refuses.
 */
public record PlacedTree(JsonNode tree, Places places) {
    private static final int DEEPEST = 32;
    private static final int LONGEST_PROBLEM = 200;
    /** Beyond this YAML takes its time, and no settings are so long. */
    private static final int LONGEST_YAML = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(100)
            .build();
    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(LIMITS).build();
    private static final JsonFactory YAML =
            YAMLFactory.builder().streamReadConstraints(LIMITS).build();

    /** A text that cannot be read as a tree, in words and with its place. */
    public static final class NotReadable extends Exception {
        private final transient Place place;

        NotReadable(String message, Place place) {
            super(message);
            this.place = place;
        }

        public Place place() {
            return place;
        }

        /** Why, in one line. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads strict JSON: no comments, no trailing commas, no key twice. */
    public static PlacedTree ofJson(String text) throws NotReadable {
        return read(JSON, "JSON", text);
    }

    /** Reads YAML, one document, no key twice. An alias is not followed. */
    public static PlacedTree ofYaml(String text) throws NotReadable {
        if (text.length() > LONGEST_YAML) {
            throw new NotReadable(
                    "text of " + text.length() + " characters, wanted at most " + LONGEST_YAML, new Place(1, 1));
        }
        return read(YAML, "YAML", text);
    }

    private static PlacedTree read(JsonFactory language, String name, String text) throws NotReadable {
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw new NotReadable("a byte order mark before the document, wanted none", new Place(1, 1));
        }
        try (JsonParser parser = language.createParser(text)) {
            return read(parser, name);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string failed", impossible);
        }
    }

    private static PlacedTree read(JsonParser parser, String name) throws IOException, NotReadable {
        try {
            if (parser.nextToken() == null) {
                throw new NotReadable("the text is empty, wanted a " + name + " object", new Place(1, 1));
            }
            var builder = new TreeBuilder(parser);
            JsonNode tree = builder.build();
            if (parser.nextToken() != null) {
                throw new NotReadable("text after the end of the document", place(parser.currentTokenLocation()));
            }
            Map<String, Place> places = builder.places();
            return new PlacedTree(tree, places::get);
        } catch (StreamConstraintsException tooMuch) {
            throw new NotReadable(
                    "nested deeper than " + DEEPEST + " levels, or a number without end",
                    place(parser.currentTokenLocation()));
        } catch (JsonProcessingException unreadable) {
            throw new NotReadable(
                    "not " + name + ": " + problem(unreadable.getOriginalMessage()), place(unreadable.getLocation()));
        }
    }

    static Place place(@Nullable JsonLocation at) {
        return at == null ? new Place(1, 1) : new Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** YAML's reader says what it was doing, then what was wrong, then shows the place, which is known. */
    private static String problem(String message) {
        return Quoted.plain(
                message.lines()
                        .takeWhile(line -> !line.startsWith(" in "))
                        .map(String::strip)
                        .collect(Collectors.joining(", ")),
                LONGEST_PROBLEM);
    }
}
