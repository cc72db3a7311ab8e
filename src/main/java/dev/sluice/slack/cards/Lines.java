package dev.sluice.slack.cards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences below each other, perhaps with buttons, in which nothing that people wrote is markup.
 *
 * @param text the whole message for those who hear or read only text
 * @param blocks Block Kit, as a JSON array
 */
public record Lines(String text, String blocks) {
    /** Slack takes more in a message, but not everywhere. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_LABEL = 75;
    private static final String BUTTONS = "buttons";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As many of these as fit into one message. */
    public static Lines of(List<Sentence> sentences, Language language) {
        var lines = new ArrayList<RichText>();
        int length = 0;
        for (Sentence sentence : sentences) {
            var line = new RichText().say(sentence, language);
            length += RichText.text(List.of(line)).length() + 1;
            if (length > LONGEST && !lines.isEmpty()) {
                lines.add(new RichText().plain("…"));
                break;
            }
            lines.add(line);
        }
        return with(lines, List.of());
    }

    /** These lines, and a row of buttons below them. */
    static Lines with(List<RichText> lines, List<ObjectNode> buttons) {
        ArrayNode blocks = JSON.arrayNode();
        blocks.add(RichText.block(lines));
        addRow(blocks, buttons);
        return new Lines(RichText.text(lines), blocks.toString());
    }

    /** Adds a row of buttons, if there are any. */
    static void addRow(ArrayNode blocks, List<ObjectNode> buttons) {
        if (!buttons.isEmpty()) {
            ObjectNode row = blocks.addObject().put("type", "actions").put("block_id", BUTTONS);
            row.putArray("elements").addAll(buttons);
        }
    }

    /**
     * A button.
     *
     * @param heard what it is called for those who hear it among many
     */
    static ObjectNode button(String action, String value, Sentence label, Sentence heard, Language language) {
        ObjectNode button = JSON.objectNode()
                .put("type", "button")
                .put("action_id", action)
                .put("value", value)
                .put("accessibility_label", PlainText.cut(heard.in(language), LONGEST_LABEL));
        button.putObject("text").put("type", "plain_text").put("text", label.in(language));
        return button;
    }

    /** The same with a deployment's label on it. */
    public Lines labelled(Label label, Language language) {
        return new Lines(label.before(text, language), label.above(blocks));
    }
}
