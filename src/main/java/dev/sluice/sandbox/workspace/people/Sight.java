package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.Post;
import dev.sluice.sandbox.workspace.state.Threads;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** What one person sees of the workspace, and nothing that Slack would hide from them. */
final class Sight {
    private final World world;

    Sight(World world) {
        this.world = world;
    }

    /** The people one can act as. */
    ObjectNode people() {
        ArrayNode people = Json.array();
        world.directory().people().stream()
                .filter(Person::canAct)
                .forEach(person -> people.add(person.asSeenByPeople()));
        return Json.object().set("people", people);
    }

    ObjectNode of(Person me) {
        ObjectNode seen = Json.object()
                .put("version", world.changes().version())
                .put("now", world.clock().instant().toEpochMilli())
                .put("ahead_ms", world.clock().ahead().toMillis());
        seen.set("me", me.asSeenByPeople());
        seen.putObject("team")
                .put("id", world.team().id())
                .put("name", world.team().name());
        ArrayNode people = seen.putArray("people");
        world.directory().people().forEach(person -> people.add(person.asSeenByPeople()));
        ArrayNode groups = seen.putArray("groups");
        world.directory()
                .groups()
                .forEach(group -> groups.add(group.asSlackGroup(world.team().id(), true)));
        ArrayNode channels = seen.putArray("channels");
        ObjectNode messages = seen.putObject("messages");
        // the apps stand in every side bar, for their Homes are there
        world.apps().forEach(app -> world.channels().direct(me.id(), app.botUser()));
        for (Channel channel : world.channels().of(me.id())) {
            channels.add(named(channel));
            messages.set(channel.id(), messages(channel, me));
        }
        ArrayNode modals = seen.putArray("modals");
        world.modals().of(me.id()).forEach(modal -> modals.add(modal.view()));
        ArrayNode commands = seen.putArray("commands");
        world.apps().forEach(app -> app.commands().forEach(commands::add));
        ArrayNode shortcuts = seen.putArray("shortcuts");
        world.apps().forEach(app -> app.shortcuts().forEach(shortcuts::add));
        world.homes().of(world.app().id(), me.id()).ifPresent(home -> seen.set("home", home));
        world.notices().lastFor(me.id()).ifPresent(notice -> seen.set("notice", notice));
        return seen;
    }

    private ObjectNode named(Channel channel) {
        ObjectNode named = channel.asSeenByPeople();
        world.apps().stream()
                .filter(app -> channel.direct() && channel.has(app.botUser()))
                .forEach(app -> named.put("name", app.name()).put("with", app.botUser()));
        return named;
    }

    private ArrayNode messages(Channel channel, Person me) {
        List<Post> visible = world.messages().visible(channel.id(), me.id());
        ArrayNode messages = Json.array();
        visible.forEach(post -> messages.add(shown(post, visible)));
        return messages;
    }

    private ObjectNode shown(Post post, List<Post> conversation) {
        ObjectNode body = post.body();
        Threads.describe(body, conversation);
        body.put("edited", body.has("edited"));
        if (post.ephemeral()) {
            body.put("ephemeral", true);
        }
        if (body.has("bot_id")) {
            world.apps().stream()
                    .filter(app -> app.botId().equals(body.path("bot_id").asText()))
                    .forEach(app -> body.put("username", app.name()));
            body.remove("user");
        }
        return body;
    }
}
