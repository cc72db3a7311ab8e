package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code reactions.add}: the app's mark on a message. */
final class ReactionMethods {
    private final World world;
    private final Places places;

    ReactionMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(Route.bot("reactions.add", "reactions:write", this::add));
    }

    private ObjectNode add(Call call) {
        Channel channel = places.joined(call.need("channel"));
        String name = call.need("name");
        if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
            throw new SlackError("invalid_name");
        }
        String ts = call.need("timestamp");
        if (world.messages()
                        .find(channel.id(), ts)
                        .filter(post -> !post.ephemeral())
                        .isEmpty()
                || world.messages()
                        .decorate(channel.id(), ts, body -> react(body, name))
                        .isEmpty()) {
            throw new SlackError("message_not_found");
        }
        return Json.object();
    }

    private void react(ObjectNode body, String name) {
        ArrayNode reactions = body.withArrayProperty("reactions");
        String bot = world.app().botUser();
        for (JsonNode reaction : reactions) {
            if (reaction.path("name").asText().equals(name)) {
                for (JsonNode user : reaction.path("users")) {
                    if (user.asText().equals(bot)) {
                        throw new SlackError("already_reacted");
                    }
                }
                ((ArrayNode) reaction.path("users")).add(bot);
                ((ObjectNode) reaction).put("count", reaction.path("count").asInt() + 1);
                return;
            }
        }
        reactions
                .addObject()
                .put("name", name)
                .put("count", 1)
                .putArray("users")
                .add(bot);
    }
}
