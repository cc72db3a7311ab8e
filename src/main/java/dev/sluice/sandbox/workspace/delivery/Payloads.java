package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Modal;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.ViewState;
import dev.sluice.sandbox.workspace.state.World;
import org.jspecify.annotations.Nullable;

/** Writes what the app is told, field by field as Slack writes it. */
public final class Payloads {
    private final World world;
    private final String verificationToken;

    /** Payloads about this workspace. */
    public Payloads(World world) {
        this.world = world;
        this.verificationToken = world.stamps().secret(12);
    }

    /** Somebody typed a slash command. */
    public Delivery command(Person who, Channel where, String command, String text) {
        ObjectNode payload = Json.object()
                .put("token", verificationToken)
                .put("team_id", world.team().id())
                .put("team_domain", world.team().domain())
                .put("channel_id", where.id())
                .put("channel_name", channelName(where))
                .put("user_id", who.id())
                .put("user_name", who.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", world.app().id())
                .put("is_enterprise_install", "false")
                .put("response_url", world.responseUrls().issue(who.id(), where.id(), null, null))
                .put("trigger_id", world.triggers().issue(who.id(), null));
        return new Delivery(Delivery.Kind.COMMAND, command, payload);
    }

    /** Somebody pressed or chose something in a message. */
    public Delivery actionInMessage(Person who, Channel where, Post post, ObjectNode action, JsonNode values) {
        ObjectNode payload = basics("block_actions", who, null);
        messageContainer(payload, where, post);
        payload.putObject("state").set("values", values);
        @Nullable String thread = post.thread().orElse(null);
        payload.put("response_url", world.responseUrls().issue(who.id(), where.id(), post.ts(), thread));
        payload.putArray("actions").add(action);
        return Delivery.interactive(payload);
    }

    /** Somebody pressed or chose something in a modal or on the App Home. */
    public Delivery actionInView(Person who, ObjectNode view, ObjectNode action) {
        ObjectNode payload = basics("block_actions", who, view.path("id").asText());
        viewContainer(payload, view);
        payload.putArray("actions").add(action);
        return Delivery.interactive(payload);
    }

    /** Somebody typed into a select whose options the app must find. */
    public Delivery suggestion(Person who, ObjectNode view, String blockId, String actionId, String query) {
        ObjectNode payload = basics("block_suggestion", who, null);
        payload.remove("trigger_id");
        viewContainer(payload, view);
        return suggestion(payload, blockId, actionId, query);
    }

    /** The same in a message. */
    public Delivery suggestion(Person who, Channel where, Post post, String blockId, String actionId, String query) {
        ObjectNode payload = basics("block_suggestion", who, null);
        payload.remove("trigger_id");
        messageContainer(payload, where, post);
        return suggestion(payload, blockId, actionId, query);
    }

    private static Delivery suggestion(ObjectNode payload, String blockId, String actionId, String query) {
        return Delivery.interactive(
                payload.put("block_id", blockId).put("action_id", actionId).put("value", query));
    }

    /** Somebody sent a modal. */
    public Delivery submission(Person who, Modal modal) {
        ObjectNode payload = basics("view_submission", who, modal.id());
        payload.set("view", clean(modal.view()));
        payload.set("response_urls", responseUrls(who, modal.view()));
        return Delivery.interactive(payload);
    }

    /** Somebody closed a modal without sending it. */
    public Delivery closed(Person who, Modal modal, boolean cleared) {
        ObjectNode payload = basics("view_closed", who, null);
        payload.remove("trigger_id");
        payload.set("view", clean(modal.view()));
        return Delivery.interactive(payload.put("is_cleared", cleared));
    }

    /** Somebody used a global shortcut, or one on a message. */
    public Delivery shortcut(Person who, String callbackId, @Nullable Channel where, @Nullable Post post) {
        ObjectNode payload = basics(post == null ? "shortcut" : "message_action", who, null);
        payload.put("callback_id", callbackId).put("action_ts", world.stamps().now());
        if (where != null && post != null) {
            payload.set("channel", channel(where));
            payload.put("message_ts", post.ts()).set("message", post.body());
            payload.put("response_url", world.responseUrls().issue(who.id(), where.id(), post.ts(), null));
        }
        return Delivery.interactive(payload);
    }

    /** Something happened that the app subscribed to. */
    public Delivery event(ObjectNode event) {
        ObjectNode payload = Json.object()
                .put("token", verificationToken)
                .put("team_id", world.team().id())
                .put("api_app_id", world.app().id())
                .put("type", "event_callback")
                .put("event_id", world.stamps().id("Ev"))
                .put("event_time", world.stamps().instant().getEpochSecond())
                .put("is_ext_shared_channel", false);
        payload.set("event", event);
        payload.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", world.team().id())
                .put("user_id", world.app().botUser())
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return new Delivery(Delivery.Kind.EVENT, event.path("type").asText(), payload);
    }

    private ObjectNode basics(String type, Person who, @Nullable String view) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("user")
                .put("id", who.id())
                .put("username", who.name())
                .put("name", who.name())
                .put("team_id", who.teamIn(world.team().id()));
        payload.put("api_app_id", world.app().id()).put("token", verificationToken);
        payload.putObject("team")
                .put("id", world.team().id())
                .put("domain", world.team().domain());
        payload.putNull("enterprise").put("is_enterprise_install", false);
        return payload.put("trigger_id", world.triggers().issue(who.id(), view));
    }

    private void messageContainer(ObjectNode payload, Channel where, Post post) {
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", post.ts())
                .put("channel_id", where.id())
                .put("is_ephemeral", post.ephemeral());
        post.thread().ifPresent(thread -> container.put("thread_ts", thread));
        payload.set("channel", channel(where));
        if (!post.ephemeral()) {
            payload.set("message", post.body());
        }
    }

    private static void viewContainer(ObjectNode payload, ObjectNode view) {
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        payload.set("view", clean(view));
    }

    private ArrayNode responseUrls(Person who, ObjectNode view) {
        ArrayNode urls = Json.array();
        JsonNode values = view.path("state").path("values");
        for (JsonNode block : view.path("blocks")) {
            JsonNode element = block.path("element");
            if (element.path("response_url_enabled").asBoolean()) {
                String blockId = block.path("block_id").asText();
                String actionId = element.path("action_id").asText();
                JsonNode state = values.path(blockId).path(actionId);
                String channel = state.path("selected_conversation")
                        .asText(state.path("selected_channel").asText());
                urls.addObject()
                        .put("block_id", blockId)
                        .put("action_id", actionId)
                        .put("channel_id", channel)
                        .put("response_url", world.responseUrls().issue(who.id(), channel, null, null));
            }
        }
        return urls;
    }

    private static ObjectNode channel(Channel where) {
        return Json.object().put("id", where.id()).put("name", channelName(where));
    }

    private static String channelName(Channel where) {
        return where.direct() ? "directmessage" : where.name();
    }

    private static ObjectNode clean(ObjectNode view) {
        ObjectNode sent = view.deepCopy();
        sent.remove("errors");
        if (!sent.has("state")) {
            sent.putObject("state").set("values", ViewState.initial(sent.path("blocks")));
        }
        return sent;
    }
}
