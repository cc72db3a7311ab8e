package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.Reactions;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code reactions.*}: the app's mark on a message. */
final class ReactionMethods {
    private final World world;
    private final Places places;

    ReactionMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("reactions.add", "reactions:write", call -> mark(call, true)),
                Route.bot("reactions.remove", "reactions:write", call -> mark(call, false)));
    }

    private ObjectNode mark(Call call, boolean add) {
        Channel channel = places.joined(call.need("channel"));
        String name = call.need("name");
        if (!Reactions.names(name)) {
            throw new SlackError("invalid_name");
        }
        Post post = world.messages()
                .find(channel.id(), call.need("timestamp"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        String bot = world.app().botUser();
        if (Reactions.has(post.body(), name, bot) == add) {
            throw new SlackError(add ? "already_reacted" : "no_reaction");
        }
        return world.messages()
                .decorate(channel.id(), post.ts(), body -> {
                    if (add) {
                        Reactions.add(body, name, bot);
                    } else {
                        Reactions.remove(body, name, bot);
                    }
                })
                .map(done -> Json.object())
                .orElseThrow(() -> new SlackError("message_not_found"));
    }
}
