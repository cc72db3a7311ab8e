package dev.sluice.sandbox.workspace.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.util.List;

/** Checks messages and views as Slack does before it takes them. */
public final class BlockKit {
    private BlockKit() {}

    /** Refuses the blocks of a message that Slack would refuse. */
    public static void checkMessage(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new SlackError("invalid_blocks_format");
        }
        if (blocks.size() > 50) {
            throw new SlackError("invalid_blocks", List.of("no more than 50 items allowed [json-pointer:/blocks]"));
        }
    }

    /** Refuses a view that Slack would refuse on this surface: {@code modal} or {@code home}. */
    public static void checkView(JsonNode view, String surface) {
        if (!view.path("type").asText().equals(surface)) {
            throw new SlackError("invalid_arguments", List.of("unsupported type [json-pointer:/view/type]"));
        }
    }

    /** Refuses options, served on demand, that Slack would refuse. */
    public static void checkOptions(JsonNode answer) {
        if (!answer.has("options") && !answer.has("option_groups")) {
            throw new SlackError("invalid_arguments", List.of("missing required field: options"));
        }
    }
}
