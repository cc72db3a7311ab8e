package dev.sluice.access.grammar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.wording.Quoted;
import java.util.function.BiConsumer;

/** Reads what many elements have in common: a text, or a list of texts that is not empty. */
final class Elements {
    private Elements() {}

    /** Hands over each text with its spot; whatever is no text is reported, and so is an empty list. */
    static void eachText(JsonNode node, Spot spot, BiConsumer<String, Spot> reader) {
        if (!node.isArray()) {
            one(node, spot, "wanted a quoted text or a list of them", reader);
        } else if (node.isEmpty()) {
            spot.report(FindingCode.EMPTY_LIST, "an empty list, wanted at least one entry");
        } else {
            for (int i = 0; i < node.size(); i++) {
                one(node.get(i), spot.to(i), "wanted a quoted text", reader);
            }
        }
    }

    private static void one(JsonNode node, Spot spot, String wanted, BiConsumer<String, Spot> reader) {
        if (!node.isTextual()) {
            spot.report(FindingCode.DATA_TYPE_MISMATCH, kind(node) + ", " + wanted);
        } else if (hasHalfPair(node.textValue())) {
            spot.report(FindingCode.JSON_SYNTAX_ERROR, kind(node) + " holds half of a surrogate pair");
        } else {
            reader.accept(node.textValue(), spot);
        }
    }

    /** Half of a surrogate pair is no character: two systems may read it differently. */
    static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int c = text.codePointAt(i++);
                if (c <= Character.MAX_SURROGATE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a value is, in words. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "the text " + Quoted.of(node.textValue());
            case NUMBER -> "a bare number";
            case BOOLEAN -> "a bare `" + node.booleanValue() + "`";
            case NULL -> "`null`";
            case BINARY, MISSING, POJO -> "no JSON value";
        };
    }
}
