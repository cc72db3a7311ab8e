package dev.sluice.slack.cards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.words.Language;

/**
 * What stands on every message of a deployment, so that people who see several know which one speaks.
 *
 * @param text empty for none
 */
public record Label(String text) {
    public static final Label NONE = new Label("");

    /** Short enough for the name of the app in Slack, which carries it too. */
    public static final int LONGEST = 24;

    private static final ObjectMapper JSON = new ObjectMapper();

    private boolean isNone() {
        return text.isEmpty();
    }

    /** A message's text, in which what Slack would read as markup is escaped, with the label before it. */
    public String before(String message, Language language) {
        return isNone()
                ? message
                : PlainText.escaped(LabelWords.SAY.before(text).in(language)) + " " + message;
    }

    /** Block Kit, as a JSON array, with the label above it. */
    public String above(String blocks) {
        if (isNone()) {
            return blocks;
        }
        try {
            ArrayNode all = (ArrayNode) JSON.readTree(blocks);
            return all.insert(0, block()).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no blocks: " + blocks, e);
        }
    }

    private ObjectNode block() {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "context");
        block.putArray("elements")
                .addObject()
                .put("type", "plain_text")
                .put("text", text)
                .put("emoji", false);
        return block;
    }
}
