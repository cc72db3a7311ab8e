package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.sandbox.workspace.blocks.MetadataCheck;
import dev.sluice.sandbox.workspace.state.BlockIds;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.ResponseTarget;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;

/** Messages that answer what a person did: in the acknowledgement of a command, or over its response URL. */
public final class Responses {
    private final World world;

    /** Answers in this workspace. */
    public Responses(World world) {
        this.world = world;
    }

    /** Whether a response URL is of this app. */
    boolean knows(String id) {
        return world.responseUrls().knows(id);
    }

    /** One use of a response URL; Slack's word for the mistake comes as an exception. */
    public void overUrl(String id, ObjectNode message) {
        apply(world.responseUrls().use(id), message);
    }

    /** Writes, replaces or deletes what the message says to, where the person was. */
    void apply(ResponseTarget target, ObjectNode message) {
        String original = target.messageTs() == null ? "" : target.messageTs();
        if (message.path("delete_original").asBoolean()) {
            world.messages().remove(target.channel(), original);
            return;
        }
        ObjectNode body = body(message);
        if (message.path("replace_original").asBoolean() && !original.isEmpty()) {
            world.messages().edit(target.channel(), original, old -> replace(old, body));
            return;
        }
        String thread = message.path("thread_ts").asText(target.threadTs() == null ? "" : target.threadTs());
        if (!thread.isEmpty()) {
            body.put("thread_ts", thread);
        }
        boolean forAll = message.path("response_type").asText().equals("in_channel");
        world.messages().add(target.channel(), body, forAll ? null : target.person());
    }

    private ObjectNode body(ObjectNode message) {
        JsonNode blocks = message.path("blocks");
        String text = message.path("text").asText("");
        if (text.isEmpty() && blocks.isEmpty() && message.path("attachments").isEmpty()) {
            throw new SlackError("no_text");
        }
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("text", text)
                .put("user", world.app().botUser())
                .put("bot_id", world.app().botId())
                .put("app_id", world.app().id())
                .put("team", world.team().id());
        if (!blocks.isMissingNode() && !blocks.isNull()) {
            BlockKit.checkMessage(blocks);
            BlockIds.complete(blocks);
            body.set("blocks", blocks);
        }
        if (message.has("metadata")) {
            MetadataCheck.check(message.path("metadata"));
            body.set("metadata", message.path("metadata"));
        }
        return body;
    }

    private static void replace(ObjectNode old, ObjectNode body) {
        old.put("text", body.path("text").asText());
        old.remove("blocks");
        if (body.has("blocks")) {
            old.set("blocks", body.path("blocks"));
        }
    }
}
