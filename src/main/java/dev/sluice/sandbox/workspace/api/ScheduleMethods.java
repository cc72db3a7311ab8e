package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.ScheduledMessages.Later;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Instant;
import java.util.List;

/**
 * {@code chat.scheduleMessage} and what goes with it: messages that are posted when the workspace's clock has come so
 * far. As Slack itself warns, one with metadata is taken but never posted.
 */
final class ScheduleMethods {
    private final World world;
    private final Places places;

    ScheduleMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("chat.scheduleMessage", "chat:write", this::schedule),
                Route.bot("chat.deleteScheduledMessage", "chat:write", this::delete),
                Route.bot("chat.scheduledMessages.list", "", this::list));
    }

    private ObjectNode schedule(Call call) {
        Channel channel = places.writable(call.need("channel"));
        ObjectNode body = AppVoice.sign(Content.of(call).body(), world);
        call.find("thread_ts").ifPresent(thread -> body.put("thread_ts", thread));
        Later later = world.scheduled().add(channel.id(), body, time(call), this::post);
        ObjectNode message = body.deepCopy();
        message.put("type", "delayed_message").put("subtype", "bot_message");
        return Json.object()
                .put("channel", channel.id())
                .put("scheduled_message_id", later.id())
                .put("post_at", later.postAt().getEpochSecond())
                .set("message", message);
    }

    private void post(Later later) {
        try {
            if (!later.body().has("metadata")) {
                world.messages().add(places.writable(later.channel()).id(), later.body(), null);
            }
        } catch (SlackError closed) {
            return; // the channel was archived, or the app removed from it: nobody is told
        }
    }

    private ObjectNode delete(Call call) {
        Channel channel = places.visible(call.need("channel"));
        if (!world.scheduled().remove(channel.id(), call.need("scheduled_message_id"))) {
            throw new SlackError("invalid_scheduled_message_id");
        }
        return Json.object();
    }

    private ObjectNode list(Call call) {
        String channel = call.find("channel").map(id -> places.visible(id).id()).orElse("");
        long oldest = call.find("oldest").map(ScheduleMethods::seconds).orElse(0L);
        long latest = call.find("latest").map(ScheduleMethods::seconds).orElse(Long.MAX_VALUE);
        List<Later> wanted = world.scheduled().all().stream()
                .filter(one -> channel.isEmpty() || one.channel().equals(channel))
                .filter(one ->
                        one.postAt().getEpochSecond() >= oldest && one.postAt().getEpochSecond() <= latest)
                .toList();
        Page<Later> page = Page.of(call, wanted, 100);
        ArrayNode messages = Json.array();
        page.items()
                .forEach(one -> messages.addObject()
                        .put("id", one.id())
                        .put("channel_id", one.channel())
                        .put("post_at", one.postAt().getEpochSecond())
                        .put("date_created", one.created().getEpochSecond())
                        .put("text", one.body().path("text").asText()));
        return page.continued(Json.object().set("scheduled_messages", messages));
    }

    private static Instant time(Call call) {
        return Instant.ofEpochSecond(seconds(call.need("post_at")));
    }

    private static long seconds(String text) {
        if (!text.matches("\\d{1,11}(\\.\\d+)?")) {
            throw new SlackError("invalid_time");
        }
        return Long.parseLong(text.replaceFirst("\\..*", ""));
    }
}
