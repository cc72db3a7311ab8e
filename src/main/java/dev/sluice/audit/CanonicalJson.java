package dev.sluice.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Locale;

/**
 * The one way in which the ledger writes JSON, so that equal content has an equal digest.
 *
 * <p>It is RFC 8785 for a subset: numbers are whole and at most 2⁵³ − 1 either way, so that how fractions are written
 * never matters; all others are refused. Half of a surrogate pair, which RFC 8785 refuses, becomes U+FFFD, since no
 * name may keep an event from being written. Members stand in the order of their names' UTF-16 code units, without
 * spaces.
 */
public final class CanonicalJson {
    private static final long GREATEST = (1L << 53) - 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static ObjectNode object(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the content of an event is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("the content of an event is not a JSON object");
    }

    /**
     * Writes a tree.
     *
     * @throws IllegalArgumentException when it holds a number outside the subset
     */
    public static String of(JsonNode tree) {
        var out = new StringBuilder(128);
        write(tree, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> members(node, out);
            case ARRAY -> {
                char before = '[';
                for (JsonNode item : node) {
                    out.append(before);
                    write(item, out);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            case STRING -> quote(node.textValue(), out);
            case NUMBER -> out.append(whole(node));
            case BOOLEAN, NULL -> out.append(node.asText());
            case MISSING, BINARY, POJO -> throw new IllegalArgumentException("`" + node + "` is not JSON");
        }
    }

    private static void members(JsonNode object, StringBuilder out) {
        var names = new ArrayList<String>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        out.append('{');
        for (String name : names) {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            quote(name, out);
            out.append(':');
            write(object.path(name), out);
        }
        out.append('}');
    }

    private static long whole(JsonNode number) {
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || Math.abs(number.longValue()) > GREATEST
                || number.longValue() == Long.MIN_VALUE) {
            throw new IllegalArgumentException("`" + number + "`, wanted a whole number of at most " + GREATEST);
        }
        return number.longValue();
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append('\uFFFD');
            } else {
                character(c, out);
            }
        }
        out.append('"');
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
