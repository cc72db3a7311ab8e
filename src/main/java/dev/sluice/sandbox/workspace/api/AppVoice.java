package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.World;

/** Makes a message one of the app's, and changes it as {@code chat.update} does. */
final class AppVoice {
    private AppVoice() {}

    /** Signs a message with the app's ids. */
    static ObjectNode sign(ObjectNode body, World world) {
        return body.put("user", world.app().botUser())
                .put("bot_id", world.app().botId())
                .put("app_id", world.app().id())
                .put("team", world.team().id());
    }

    /**
     * Puts new content into a message: text alone takes the blocks away and marks the message as edited, blocks do not
     * mark it, and metadata goes unless it is sent again: Slack does not say when it stays, so nobody may count on it,
     * and a switch lets it stay.
     */
    static void rewrite(ObjectNode body, Content content, World world) {
        if (content.blocks().isPresent() || !content.text().isEmpty()) {
            body.put("text", content.text());
            body.remove("blocks");
        }
        content.blocks().ifPresent(blocks -> body.set("blocks", blocks));
        content.attachments().ifPresent(attachments -> body.set("attachments", attachments));
        if (content.metadata().isPresent() || !world.limits().keepsMetadata()) {
            body.remove("metadata");
        }
        content.metadata()
                .filter(metadata -> !metadata.isEmpty())
                .ifPresent(metadata -> body.set("metadata", metadata));
        if (content.blocks().isEmpty()) {
            body.putObject("edited")
                    .put("user", world.app().botUser())
                    .put("ts", world.stamps().now());
        }
    }
}
