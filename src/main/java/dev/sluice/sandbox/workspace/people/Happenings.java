package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.MessageWatch;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** Tells the app of what happens around it, as far as it subscribed to that; safe for many threads. */
public final class Happenings implements MessageWatch {
    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;

    Happenings(World world, Deliveries deliveries, Payloads payloads) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
    }

    @Override
    public void added(Post post) {
        tell(post, post.body());
        String text = post.body().path("text").asText();
        if (!post.body().has("bot_id") && text.contains("<@" + world.app().botUser() + ">") && heard(post)) {
            ObjectNode mention = post.body().deepCopy();
            mention.put("type", "app_mention").put("channel", post.channel()).put("event_ts", post.ts());
            announce("app_mention", mention);
        }
    }

    @Override
    public void changed(Post before, Post after) {
        ObjectNode event = hidden("message_changed");
        event.set("message", after.body());
        event.set("previous_message", before.body());
        tell(after, event);
    }

    @Override
    public void removed(Post post) {
        ObjectNode event = hidden("message_deleted").put("deleted_ts", post.ts());
        event.set("previous_message", post.body());
        tell(post, event);
    }

    private ObjectNode hidden(String subtype) {
        return Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("ts", world.stamps().now());
    }

    private void tell(Post post, ObjectNode body) {
        if (!heard(post)) {
            return;
        }
        Channel channel = world.channels().find(post.channel()).orElseThrow();
        String kind = channel.direct() ? "im" : channel.closedToOthers() ? "group" : "channel";
        ObjectNode event = body.deepCopy();
        event.put("channel", channel.id())
                .put("channel_type", kind)
                .put("event_ts", event.path("ts").asText());
        announce(channel.direct() ? "message.im" : "message." + kind + "s", event);
    }

    private boolean heard(Post post) {
        return !post.ephemeral()
                && world.channels()
                        .find(post.channel())
                        .filter(channel -> channel.has(world.app().botUser()))
                        .isPresent();
    }

    /** Somebody opened the App Home. */
    void openedHome(Person who) {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", who.id())
                .put(
                        "channel",
                        world.channels().direct(who.id(), world.app().botUser()).id())
                .put("tab", "home")
                .put("event_ts", world.stamps().now());
        world.homes().of(world.app().id(), who.id()).ifPresent(view -> event.set("view", view));
        announce("app_home_opened", event);
    }

    /** Somebody put an emoji on a message, or took it off. */
    void reacted(Person who, Post post, String name, boolean added) {
        if (!heard(post)) {
            return;
        }
        String type = added ? "reaction_added" : "reaction_removed";
        ObjectNode event = Json.object()
                .put("type", type)
                .put("user", who.id())
                .put("reaction", name)
                .put("item_user", post.body().path("user").asText());
        event.putObject("item")
                .put("type", "message")
                .put("channel", post.channel())
                .put("ts", post.ts());
        announce(type, event.put("event_ts", world.stamps().now()));
    }

    /** Something about a person changed, such as whether they are deactivated. */
    public void changed(Person who) {
        long now = world.stamps().instant().getEpochSecond();
        ObjectNode event = Json.object().put("type", "user_change");
        event.set("user", who.asSlackUser(world.team().id(), world.stamps().instant(), true));
        announce(
                "user_change",
                event.put("cache_ts", now).put("event_ts", world.stamps().now()));
    }

    /** People came into a user group or left it. */
    public void regrouped(String group, List<String> added, List<String> removed) {
        ObjectNode event = Json.object()
                .put("type", "subteam_members_changed")
                .put("subteam_id", group)
                .put("team_id", world.team().id())
                .put("date_previous_update", 1_767_225_600L)
                .put("date_update", world.stamps().instant().getEpochSecond());
        event.set("added_users", Json.texts(added));
        event.put("added_users_count", Integer.toString(added.size()));
        event.set("removed_users", Json.texts(removed));
        event.put("removed_users_count", Integer.toString(removed.size()));
        announce("subteam_members_changed", event.put("event_ts", world.stamps().now()));
        ObjectNode updated = Json.object().put("type", "subteam_updated");
        updated.set(
                "subteam",
                world.directory().group(group).asSlackGroup(world.team().id(), true));
        announce("subteam_updated", updated.put("event_ts", world.stamps().now()));
    }

    private void announce(String subscription, ObjectNode event) {
        if (world.app().events().contains(subscription)) {
            deliveries.announce(payloads.event(event));
        }
    }
}
