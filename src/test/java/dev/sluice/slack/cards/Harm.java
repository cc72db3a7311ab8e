package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.view.View;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import java.util.regex.Pattern;

/** Looks for what people's text must never become: markup, a mention, something unseen, or more than Slack takes. */
final class Harm {
    /** Across all blocks of a message, where Slack publishes nothing. */
    static final int LONGEST_TOGETHER = 13_200;

    private static final int LONGEST_TEXT = 4_000;
    private static final int LARGEST_VIEW = 250_000;

    /** The joiners, and Arabic signs that can be seen. */
    private static final String MAY_STAY = "\u200C\u200D\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u08E2";

    private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt);");

    /** What the app puts there itself. */
    private static final Pattern OURS = Pattern.compile("<[@#][A-Z0-9]+>|<!subteam\\^S[A-Z0-9]+>"
            + "|<!date\\^\\d+\\^\\{date_short_pretty},? \\{time}\\|[^<>|]+>"
            + "|<https://shop\\.slack\\.com/archives/[^<>|]+\\|[^<>|]+>");

    private Harm() {}

    /** In a message: its text, and its blocks. */
    static void assertNoneIn(String text, String blocks) {
        JsonNode tree = Golden.parse(blocks);
        assertThatCode(() -> BlockKit.checkMessage(tree)).as(blocks).doesNotThrowAnyException();
        assertThat(blocks.length()).as(blocks).isLessThan(LONGEST_TOGETHER);
        assertThat(text.length()).as(text).isLessThan(LONGEST_TEXT);
        assertNoneIn(tree);
        assertNothingHidden(text);
        assertNoMention(text);
    }

    static void assertNoneIn(View view) {
        JsonNode tree = Golden.tree(view);
        assertThatCode(() -> BlockKit.checkView(tree, "modal"))
                .as(tree::toString)
                .doesNotThrowAnyException();
        assertThat(tree.toString().length()).isLessThan(LARGEST_VIEW);
        tree.path("blocks").forEach(Harm::assertNoneIn);
    }

    /** In any part of Block Kit: markup is read only where it says so, and there only ours stands. */
    static void assertNoneIn(JsonNode node) {
        String type = node.path("type").asText();
        JsonNode text = node.path("text");
        if (text.isTextual()) {
            assertNothingHidden(text.asText());
        }
        if (type.equals("mrkdwn")) {
            assertNoMention(text.asText());
            assertThat(OURS.matcher(text.asText()).replaceAll(""))
                    .doesNotContain("*", "_", "~", "`")
                    .doesNotContainPattern(":[A-Za-z0-9_+'-]+:");
        }
        assertThat(type.equals("plain_text") && node.path("emoji").asBoolean(true) && hasCode(text.asText()))
                .as("turned into a picture: " + text)
                .isFalse();
        node.forEach(Harm::assertNoneIn);
    }

    private static boolean hasCode(String text) {
        return text.contains(":tada:");
    }

    private static void assertNoMention(String text) {
        String left = ESCAPED.matcher(OURS.matcher(text).replaceAll("")).replaceAll("");
        assertThat(left).doesNotContain("<", ">", "&");
    }

    private static void assertNothingHidden(String text) {
        assertThat(text.codePoints().filter(Harm::isHidden).mapToObj(Integer::toHexString))
                .as(text)
                .isEmpty();
    }

    /** Between its own lines a message has line feeds. */
    private static boolean isHidden(int c) {
        boolean isBreak = c == 0x2028 || c == 0x2029;
        boolean isHalf = c >= 0xD800 && c <= 0xDFFF;
        boolean isFormat = Character.getType(c) == Character.FORMAT && !MAY_STAY.contains(Character.toString(c));
        return (Character.isISOControl(c) && c != '\n') || isBreak || isHalf || isFormat;
    }
}
