package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code pins.*}: messages that stay at hand in their channel. */
final class PinMethods {
    private static final String PLACES = "pinned_to";
    private static final String DETAILS = "pinned_info";

    private final World world;
    private final Places places;

    PinMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("pins.add", "pins:write", call -> mark(call, true)),
                Route.bot("pins.remove", "pins:write", call -> mark(call, false)),
                Route.bot("pins.list", "pins:read", this::list));
    }

    private ObjectNode mark(Call call, boolean pinned) {
        Channel channel = places.joined(call.need("channel"));
        Post post = world.messages()
                .find(channel.id(), call.need("timestamp"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (post.body().has(PLACES) == pinned) {
            throw new SlackError(pinned ? "already_pinned" : "no_pin");
        }
        return world.messages()
                .decorate(channel.id(), post.ts(), body -> {
                    body.remove(List.of(PLACES, DETAILS));
                    if (pinned) {
                        pin(body, channel);
                    }
                })
                .map(done -> Json.object())
                .orElseThrow(() -> new SlackError("message_not_found"));
    }

    private void pin(ObjectNode body, Channel channel) {
        body.putArray(PLACES).add(channel.id());
        body.putObject(DETAILS)
                .put("channel", channel.id())
                .put("pinned_by", world.app().botUser())
                .put("pinned_ts", world.stamps().instant().getEpochSecond());
    }

    private ObjectNode list(Call call) {
        Channel channel = places.joined(call.need("channel"));
        ArrayNode items = Json.array();
        for (Post post : world.messages().lasting(channel.id())) {
            if (post.body().has(PLACES)) {
                ObjectNode message = post.body();
                message.put("permalink", places.link(post));
                items.addObject()
                        .put("type", "message")
                        .put("channel", channel.id())
                        .put("created", message.path(DETAILS).path("pinned_ts").asLong())
                        .put(
                                "created_by",
                                message.path(DETAILS).path("pinned_by").asText())
                        .set("message", message);
            }
        }
        return Json.object().set("items", items);
    }
}
