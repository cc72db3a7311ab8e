package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Ack;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.ResponseTarget;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;

/** Typing into a conversation: a message for everybody there, or a slash command for the app. */
final class Saying {
    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Responses responses;
    private final Inviting inviting;

    Saying(World world, Deliveries deliveries, Payloads payloads) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.responses = new Responses(world);
        this.inviting = new Inviting(world);
    }

    ObjectNode say(Ask ask) {
        Channel channel = ask.channel(ask.need("channel"));
        String text = ask.need("text").strip();
        if (text.startsWith("/")) {
            command(ask, channel, text);
        } else {
            message(ask, channel, text);
        }
        return Json.object().put("ok", true);
    }

    /** Changes what this person wrote; nobody changes what others wrote. */
    ObjectNode edit(Ask ask) {
        Post post = ask.post();
        if (!post.body().path("user").asText().equals(ask.who().id())) {
            throw new Complaint(403, ask.who().realName() + " cannot change what others wrote");
        }
        String text = ask.need("text");
        String now = world.stamps().now();
        boolean there = world.messages()
                .edit(
                        post.channel(),
                        post.ts(),
                        body -> body.put("text", text)
                                .putObject("edited")
                                .put("user", ask.who().id())
                                .put("ts", now))
                .isPresent();
        return Json.object().put("ok", there);
    }

    /** Takes back what this person wrote, or as an administrator what anybody wrote. */
    ObjectNode delete(Ask ask) {
        Post post = ask.post();
        if (!post.body().path("user").asText().equals(ask.who().id())
                && !ask.who().admin()) {
            throw new Complaint(403, ask.who().realName() + " cannot delete what others wrote");
        }
        return Json.object().put("ok", world.messages().remove(post.channel(), post.ts()));
    }

    private void message(Ask ask, Channel channel, String text) {
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("user", ask.who().id())
                .put("text", text)
                .put("team", world.team().id());
        String thread = ask.text("thread_ts");
        if (!thread.isEmpty()) {
            body.put("thread_ts", thread);
            if (ask.body().path("reply_broadcast").asBoolean()) {
                body.put("subtype", "thread_broadcast");
            }
        }
        world.messages().add(channel.id(), body, null);
    }

    private void command(Ask ask, Channel channel, String typed) {
        String[] words = typed.split("\\s+", 2);
        if (words[0].equals(Inviting.COMMAND)) {
            inviting.invite(ask, channel, words.length > 1 ? words[1] : "");
            return;
        }
        if (!known(words[0])) {
            throw new Complaint(400, words[0] + " is not a valid command");
        }
        if (!ask.text("thread_ts").isEmpty()) {
            throw new Complaint(400, words[0] + " is not supported in threads");
        }
        String text = words.length > 1 ? words[1] : "";
        Ack ack = deliveries.deliver(payloads.command(ask.who(), channel, words[0], sent(words[0], text)));
        if (!ack.inTime()) {
            world.notices().tell(ask.who().id(), words[0] + " failed because the app did not respond");
            return;
        }
        try {
            answer(ask, channel, typed, ack.payload());
        } catch (SlackError mistake) {
            world.notices().tell(ask.who().id(), words[0] + " failed with the error \"" + mistake.explained() + "\"");
        }
    }

    private void answer(Ask ask, Channel channel, String typed, JsonNode payload) {
        ObjectNode message =
                payload.isObject() ? payload.deepCopy() : Json.object().put("text", payload.asText(""));
        boolean forAll = message.path("response_type").asText().equals("in_channel");
        if (forAll) {
            message(ask, channel, typed);
        }
        if (!message.path("text").asText("").isEmpty() || message.has("blocks")) {
            responses.apply(
                    new ResponseTarget(
                            ask.who().id(),
                            channel.id(),
                            null,
                            null,
                            world.stamps().instant()),
                    message);
        }
    }

    /** What the app gets of what was typed: as it is, or escaped and with references, as its manifest says. */
    private String sent(String command, String text) {
        for (JsonNode one : world.app().commands()) {
            if (one.path("command").asText().equals(command)
                    && one.path("should_escape").asBoolean()) {
                return new Escaping(world).of(text);
            }
        }
        return text;
    }

    private boolean known(String command) {
        for (JsonNode one : world.app().commands()) {
            if (one.path("command").asText().equals(command)) {
                return true;
            }
        }
        return false;
    }
}
