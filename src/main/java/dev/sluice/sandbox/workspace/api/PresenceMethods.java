package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code users.getPresence} and {@code dnd.*}: who is there, and who does not want to be disturbed. */
final class PresenceMethods {
    private final World world;

    PresenceMethods(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.bot("users.getPresence", "users:read", this::presence),
                Route.bot("dnd.info", "dnd:read", this::info),
                Route.bot("dnd.teamInfo", "dnd:read", this::teamInfo));
    }

    private ObjectNode presence(Call call) {
        return Json.object().put("presence", world.presences().of(person(call.need("user"))));
    }

    private ObjectNode info(Call call) {
        return world.presences().undisturbed(person(call.need("user")));
    }

    private ObjectNode teamInfo(Call call) {
        ObjectNode users = Json.object();
        for (String id : List.of(call.need("users").split("\\s*,\\s*"))) {
            users.set(id, world.presences().undisturbed(person(id)));
        }
        return Json.object().set("users", users);
    }

    private String person(String id) {
        return world.directory().person(id).id();
    }
}
