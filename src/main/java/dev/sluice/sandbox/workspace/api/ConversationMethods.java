package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Channel;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;
import java.util.Set;

/** {@code conversations.*} that are about the place: which there are, and who is in it. */
final class ConversationMethods {
    private static final String ANY_READ = "channels:read groups:read im:read mpim:read";

    private final World world;
    private final Places places;

    ConversationMethods(World world) {
        this.world = world;
        this.places = new Places(world);
    }

    List<Route> routes() {
        return List.of(
                Route.bot("conversations.open", "im:write mpim:write", this::open),
                Route.bot("conversations.info", ANY_READ, this::info),
                Route.bot("conversations.list", ANY_READ, this::list),
                Route.bot("conversations.members", ANY_READ, this::members));
    }

    private ObjectNode open(Call call) {
        List<String> users = List.of(call.need("users").split(","));
        if (users.size() > 1) {
            throw new SlackError("not_enabled");
        }
        Person person = world.directory().person(users.get(0).trim());
        if (person.deleted()) {
            throw new SlackError("user_disabled");
        }
        if (person.bot()) {
            throw new SlackError("cannot_dm_bot");
        }
        Channel direct = world.channels().direct(person.id(), world.app().botUser());
        ObjectNode channel = call.flag("return_im")
                ? direct.asSlackChannel(world.app().botUser())
                : Json.object().put("id", direct.id());
        return Json.object().set("channel", channel);
    }

    private ObjectNode info(Call call) {
        Channel channel = places.visible(call.need("channel"));
        Scopes.need(world.app(), channel, "read");
        ObjectNode shown = channel.asSlackChannel(world.app().botUser());
        if (!call.flag("include_num_members")) {
            shown.remove("num_members");
        }
        return Json.object().set("channel", shown);
    }

    private ObjectNode list(Call call) {
        Set<String> types = Set.of(call.find("types").orElse("public_channel").split("\\s*,\\s*"));
        List<Channel> wanted = world.channels().all().stream()
                .filter(channel -> types.contains(typeOf(channel)))
                .filter(channel ->
                        !channel.closedToOthers() || channel.has(world.app().botUser()))
                .filter(channel -> !channel.archived() || !call.flag("exclude_archived"))
                .toList();
        wanted.forEach(channel -> Scopes.need(world.app(), channel, "read"));
        Page<Channel> page = Page.of(call, wanted, 1_000);
        ArrayNode channels = Json.array();
        page.items()
                .forEach(channel ->
                        channels.add(channel.asSlackChannel(world.app().botUser())));
        return page.continued(Json.object().set("channels", channels));
    }

    private ObjectNode members(Call call) {
        Channel channel = places.visible(call.need("channel"));
        Scopes.need(world.app(), channel, "read");
        Page<String> page = Page.of(call, channel.members(), 1_000);
        return page.continued(Json.object().set("members", Json.texts(page.items())));
    }

    private static String typeOf(Channel channel) {
        return channel.direct() ? "im" : channel.closedToOthers() ? "private_channel" : "public_channel";
    }
}
