package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Checks messages and views as Slack does before it takes them; safe for many threads. */
public final class BlockKit {
    private static final int MOST_BLOCKS = 50;
    private static final int LONGEST_MARKDOWN = 12_000;
    private static final int LARGEST_VIEW = 250_000;

    /** Slack publishes no such limit, but answers {@code msg_blocks_too_long} from about here (bolt-js 2509). */
    private static final int LONGEST_TOGETHER = 13_200;

    private static final Set<String> TABLES = Set.of("table", "data_table");

    private BlockKit() {}

    /** Refuses the blocks of a message that Slack would refuse. */
    public static void checkMessage(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new SlackError("invalid_blocks_format");
        }
        Mistakes mistakes = new Mistakes();
        if (blocks.size() > MOST_BLOCKS) {
            mistakes.add("/blocks", "no more than " + MOST_BLOCKS + " items allowed");
        }
        check(blocks, "/blocks", mistakes);
        refuse("invalid_blocks", mistakes);
        int tables = 0;
        int markdown = 0;
        for (JsonNode block : blocks) {
            tables += TABLES.contains(block.path("type").asText()) ? 1 : 0;
            markdown += block.path("type").asText().equals("markdown")
                    ? block.path("text").asText().length()
                    : 0;
        }
        if (tables > 1) {
            throw new SlackError("invalid_attachments", List.of("only_one_table_allowed"));
        }
        if (markdown > LONGEST_MARKDOWN || blocks.toString().length() > LONGEST_TOGETHER) {
            throw new SlackError("msg_blocks_too_long");
        }
    }

    /** Refuses a view that Slack would refuse on this surface: {@code modal} or {@code home}. */
    public static void checkView(JsonNode view, String surface) {
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW) {
            throw new SlackError("view_too_large");
        }
        Mistakes mistakes = new Mistakes();
        new ShapeCheck(mistakes).typed("view", view, "/view", List.of(surface));
        JsonNode blocks = view.path("blocks");
        new TogetherCheck(mistakes).blocks(blocks, "/view/blocks");
        for (int i = 0; i < blocks.size() && surface.equals("modal"); i++) {
            if (blocks.path(i).path("type").asText().equals("input") && !view.hasNonNull("submit")) {
                mistakes.add("/view/blocks/" + i + "/input", "must define `submit` to use an `input` block in modals");
            }
        }
        refuse("invalid_arguments", mistakes);
    }

    /** Refuses options, served on demand, that Slack would refuse. */
    public static void checkOptions(JsonNode answer) {
        Mistakes mistakes = new Mistakes();
        ShapeCheck shape = new ShapeCheck(mistakes);
        if (answer.has("option_groups")) {
            shape.value(rule("list 0-100 object option_group"), answer.path("option_groups"), "/option_groups");
        } else if (answer.has("options")) {
            shape.value(rule("list 0-100 object option"), answer.path("options"), "/options");
        } else {
            mistakes.add("", "missing required field: options");
        }
        refuse("invalid_arguments", mistakes);
    }

    private static void check(JsonNode blocks, String pointer, Mistakes mistakes) {
        ShapeCheck shape = new ShapeCheck(mistakes);
        for (int i = 0; i < blocks.size(); i++) {
            shape.typed("block", blocks.path(i), pointer + "/" + i, List.of());
        }
        new TogetherCheck(mistakes).blocks(blocks, pointer);
    }

    private static Rule rule(String words) {
        return Rule.read(words, Grammar.SLACK);
    }

    private static void refuse(String code, Mistakes mistakes) {
        if (!mistakes.sentences().isEmpty()) {
            throw new SlackError(code, mistakes.sentences());
        }
    }
}
