package dev.sluice.slack.cards;

import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences below each other, in which nothing that people wrote is markup.
 *
 * @param text the whole message for those who hear or read only text
 * @param blocks Block Kit, as a JSON array
 */
public record Lines(String text, String blocks) {
    /** Slack takes more in a message, but not everywhere. */
    private static final int LONGEST = 3_000;

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
        return new Lines(RichText.text(lines), "[" + RichText.block(lines) + "]");
    }
}
