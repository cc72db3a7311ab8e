package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.sandbox.workspace.blocks.MetadataCheck;
import dev.sluice.sandbox.workspace.state.BlockIds;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.util.Optional;

/**
 * What a message says: text, blocks, attachments and metadata, checked against Slack's limits.
 *
 * @param text empty when none was given
 */
record Content(String text, Optional<JsonNode> blocks, Optional<JsonNode> attachments, Optional<JsonNode> metadata) {
    private static final int LONGEST = 40_000;

    static Content of(Call call) {
        Optional<JsonNode> blocks = call.json("blocks", "invalid_blocks_format").map(JsonNode::deepCopy);
        Optional<JsonNode> attachments = call.json("attachments", "invalid_attachments");
        String text = call.find("markdown_text").orElse(call.text("text"));
        if (text.isBlank() && blocks.filter(some -> !some.isEmpty()).isEmpty() && attachments.isEmpty()) {
            throw new SlackError("no_text");
        }
        blocks.ifPresent(some -> {
            BlockKit.checkMessage(some);
            BlockIds.complete(some);
        });
        Optional<JsonNode> metadata = call.json("metadata", "invalid_metadata_format");
        metadata.ifPresent(MetadataCheck::check);
        return new Content(text.length() > LONGEST ? text.substring(0, LONGEST) : text, blocks, attachments, metadata);
    }

    /** A new message of this content. */
    ObjectNode body() {
        ObjectNode body = Json.object().put("type", "message").put("text", text);
        blocks.ifPresent(some -> body.set("blocks", some));
        attachments.ifPresent(some -> body.set("attachments", some));
        metadata.filter(some -> !some.isEmpty()).ifPresent(some -> body.set("metadata", some));
        return body;
    }
}
