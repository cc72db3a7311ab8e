package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;

/** {@code api.test}, {@code auth.test} and {@code apps.connections.open}. */
final class SessionMethods {
    private final World world;
    private final SocketDoor door;

    SessionMethods(World world, SocketDoor door) {
        this.world = world;
        this.door = door;
    }

    List<Route> routes() {
        return List.of(
                new Route("api.test", Route.Token.NONE, List.of(), SessionMethods::test),
                Route.bot("auth.test", "", call -> whoAmI()),
                new Route("apps.connections.open", Route.Token.APP, List.of(), call -> connect()));
    }

    private static ObjectNode test(Call call) {
        call.find("error").ifPresent(wanted -> {
            throw new SlackError(wanted);
        });
        return Json.object();
    }

    private ObjectNode whoAmI() {
        return Json.object()
                .put("url", "https://" + world.team().domain() + ".slack.com/")
                .put("team", world.team().name())
                .put("user", world.directory().person(world.app().botUser()).name())
                .put("team_id", world.team().id())
                .put("user_id", world.app().botUser())
                .put("bot_id", world.app().botId())
                .put("is_enterprise_install", false);
    }

    private ObjectNode connect() {
        return Json.object().put("url", door.newAddress());
    }
}
