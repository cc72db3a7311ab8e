package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code chat.*}: what the app writes, changes and takes back. */
final class ChatMethods {
    private static final int LONGEST_UPDATE = 4_000;

    private final World world;
    private final Places places;

    ChatMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("chat.postMessage", "chat:write", this::post),
                Route.bot("chat.postEphemeral", "chat:write", this::postEphemeral),
                Route.bot("chat.update", "chat:write", this::update),
                Route.bot("chat.delete", "chat:write", this::delete),
                Route.bot("chat.getPermalink", "", this::permalink));
    }

    private ObjectNode post(Call call) {
        Channel channel = places.writable(call.need("channel"));
        ObjectNode body = signed(call, channel);
        if (call.flag("reply_broadcast") && body.has("thread_ts")) {
            body.put("subtype", "thread_broadcast");
        }
        Post post = world.messages().add(channel.id(), body, null);
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", post.ts());
        return answer.set("message", post.body());
    }

    private ObjectNode postEphemeral(Call call) {
        Channel channel = places.writable(call.need("channel"));
        Person person = world.directory().person(call.need("user"));
        if (!channel.has(person.id())) {
            throw new SlackError("user_not_in_channel");
        }
        Post post = world.messages().add(channel.id(), signed(call, channel), person.id());
        return Json.object().put("message_ts", post.ts());
    }

    private ObjectNode signed(Call call, Channel channel) {
        ObjectNode body = AppVoice.sign(Content.of(call).body(), world);
        call.find("thread_ts").ifPresent(thread -> {
            if (world.messages().find(channel.id(), thread).isEmpty()) {
                throw new SlackError("thread_not_found");
            }
            body.put("thread_ts", thread);
        });
        return body;
    }

    private ObjectNode update(Call call) {
        Post post = mine(call, "cant_update_message");
        Content content = Content.of(call);
        if (content.text().length() > LONGEST_UPDATE) {
            throw new SlackError("msg_too_long");
        }
        Post edited = world.messages()
                .edit(post.channel(), post.ts(), body -> AppVoice.rewrite(body, content, world))
                .orElseThrow(() -> new SlackError("message_not_found"));
        return Json.object()
                .put("channel", post.channel())
                .put("ts", post.ts())
                .put("text", edited.body().path("text").asText())
                .set("message", edited.body());
    }

    private ObjectNode delete(Call call) {
        Post post = mine(call, "cant_delete_message");
        world.messages().remove(post.channel(), post.ts());
        return Json.object().put("channel", post.channel()).put("ts", post.ts());
    }

    private Post mine(Call call, String wordForOthers) {
        Channel channel = places.visible(call.need("channel"));
        Post post = world.messages()
                .find(channel.id(), call.need("ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!post.body().path("bot_id").asText().equals(world.app().botId())) {
            throw new SlackError(wordForOthers);
        }
        return post;
    }

    private ObjectNode permalink(Call call) {
        Channel channel = places.visible(call.need("channel"));
        Post post = world.messages()
                .find(channel.id(), call.need("message_ts"))
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        return Json.object().put("channel", channel.id()).put("permalink", places.link(post));
    }
}
