package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Person;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code users.*} and {@code usergroups.*}: who is who, and who belongs together. */
final class UserMethods {
    private final World world;

    UserMethods(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.bot("users.info", "users:read", this::info),
                Route.bot("users.list", "users:read", this::list),
                Route.bot("usergroups.list", "usergroups:read", this::groups),
                Route.bot("usergroups.users.list", "usergroups:read", this::members));
    }

    private ObjectNode info(Call call) {
        Person person = world.directory().person(call.need("user"));
        return Json.object().set("user", shown(person, call));
    }

    private ObjectNode list(Call call) {
        Page<Person> page = Page.of(call, List.copyOf(world.directory().people()), 1_000);
        ArrayNode members = Json.array();
        page.items().forEach(person -> members.add(shown(person, call)));
        ObjectNode answer =
                Json.object().put("cache_ts", world.stamps().instant().getEpochSecond());
        answer.set("members", members);
        return page.continued(answer);
    }

    private ObjectNode shown(Person person, Call call) {
        return person.asSlackUser(world.team().id(), world.stamps().instant(), call.flag("include_locale"));
    }

    private ObjectNode groups(Call call) {
        ArrayNode groups = Json.array();
        world.directory()
                .groups()
                .forEach(group -> groups.add(group.asSlackGroup(world.team().id(), call.flag("include_users"))));
        return Json.object().set("usergroups", groups);
    }

    private ObjectNode members(Call call) {
        return Json.object()
                .set(
                        "users",
                        Json.texts(
                                world.directory().group(call.need("usergroup")).members()));
    }
}
