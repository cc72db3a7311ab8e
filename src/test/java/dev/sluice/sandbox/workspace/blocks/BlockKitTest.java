package dev.sluice.sandbox.workspace.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class BlockKitTest {
    /** {@code x*75} in a case stands for so many letters, {@code [..]*26} for so many times the same item. */
    private static JsonNode json(String text) {
        String letters = text;
        while (letters.contains("x*")) {
            String count = letters.replaceFirst("(?s)^.*?x\\*(\\d+).*$", "$1");
            letters = letters.replace("x*" + count, "x".repeat(Integer.parseInt(count)));
        }
        while (letters.contains("]*")) {
            String count = letters.replaceFirst("(?s)^.*?\\]\\*(\\d+).*$", "$1");
            String item = letters.replaceFirst("(?s)^.*?\\[~(.*?)\\]\\*" + count + ".*$", "$1");
            List<String> items = Collections.nCopies(Integer.parseInt(count), item);
            letters = letters.replace("[~" + item + "]*" + count, "[" + String.join(",", items) + "]");
        }
        return Json.parse(letters.replace('\'', '"')).orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/sandbox/blocks-accepted.csv", delimiter = '|', maxCharsPerColumn = 20_000)
    void a_documented_block_is_accepted(String block) {
        assertThatCode(() -> BlockKit.checkMessage(Json.array().add(json(block))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/sandbox/blocks-refused.csv", delimiter = '|', maxCharsPerColumn = 20_000)
    void a_block_that_slack_refuses_is_refused_in_its_words(String block, String sentence) {
        SlackError refusal = catchThrowableOfType(
                SlackError.class, () -> BlockKit.checkMessage(Json.array().add(json(block))));

        assertThat(refusal.code()).isEqualTo("invalid_blocks");
        assertThat(refusal.messages()).contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/sandbox/views-refused.csv", delimiter = '|', maxCharsPerColumn = 20_000)
    void a_modal_that_slack_refuses_is_refused_in_its_words(String view, String sentence) {
        SlackError refusal = catchThrowableOfType(SlackError.class, () -> BlockKit.checkView(json(view), "modal"));

        assertThat(refusal.code()).isEqualTo("invalid_arguments");
        assertThat(refusal.messages()).contains(sentence);
    }

    @Test
    void all_mistakes_are_named_at_once() {
        SlackError refusal =
                catchThrowableOfType(SlackError.class, () -> BlockKit.checkView(json("{'type':'modal'}"), "modal"));

        assertThat(refusal.messages())
                .containsExactly(
                        "missing required field: blocks [json-pointer:/view]",
                        "missing required field: title [json-pointer:/view]");
    }

    @Test
    void a_message_holds_fifty_blocks() {
        assertThat(error("[~{'type':'divider'}]*50")).isEmpty();
        assertThat(error("[~{'type':'divider'}]*51")).isEqualTo("invalid_blocks");
    }

    @Test
    void blocks_that_are_legal_alone_can_be_too_long_together() {
        String section = "{'type':'section','text':{'type':'mrkdwn','text':'x*2900'}}";

        assertThat(error("[~" + section + "]*4")).isEmpty();
        assertThat(error("[~" + section + "]*5")).isEqualTo("msg_blocks_too_long");
    }

    @Test
    void a_message_holds_one_table() {
        assertThat(error("[~{'type':'table','rows':[[{'type':'raw_text','text':'a'}]]}]*2"))
                .isEqualTo("invalid_attachments");
    }

    @Test
    void characters_beyond_the_basic_plane_count_once() {
        String title = "😀".repeat(24);

        assertThatCode(() -> BlockKit.checkView(
                        json("{'type':'modal','title':{'type':'plain_text','text':'" + title + "'},'blocks':[]}"),
                        "modal"))
                .doesNotThrowAnyException();
    }

    private static String error(String blocks) {
        try {
            BlockKit.checkMessage(json(blocks));
            return "";
        } catch (SlackError refusal) {
            return refusal.code();
        }
    }
}
