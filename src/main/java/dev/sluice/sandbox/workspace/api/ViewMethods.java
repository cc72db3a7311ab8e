package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Modal;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.Trigger;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;
import java.util.Optional;

/** {@code views.*}: modals and the App Home. */
final class ViewMethods {
    private final World world;

    ViewMethods(World world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.bot("views.open", "", this::open),
                Route.bot("views.push", "", this::push),
                Route.bot("views.update", "", this::update),
                Route.bot("views.publish", "", this::publish));
    }

    private ObjectNode open(Call call) {
        JsonNode view = modal(call);
        Trigger trigger = world.triggers().spend(call.need("trigger_id"));
        return shown(world.modals().open(world.frame(), trigger.person(), view).view());
    }

    private ObjectNode push(Call call) {
        JsonNode view = modal(call);
        Trigger trigger = world.triggers().spend(call.need("trigger_id"));
        if (trigger.inModal().flatMap(world.modals()::find).isEmpty()) {
            throw new SlackError("not_found");
        }
        return shown(world.modals().push(world.frame(), trigger.person(), view).view());
    }

    private ObjectNode update(Call call) {
        Optional<String> id = call.find("view_id");
        Optional<String> externalId = call.find("external_id");
        if (id.isPresent() == externalId.isPresent()) {
            throw new SlackError(
                    "invalid_arguments",
                    List.of(
                            id.isPresent()
                                    ? "Cannot provide both `view_id` and `external_id`"
                                    : "missing required field: view_id"));
        }
        JsonNode view = modal(call);
        Modal open = id.flatMap(world.modals()::find)
                .or(() -> externalId.flatMap(world.modals()::findExternal))
                .filter(found ->
                        found.view().path("app_id").asText().equals(world.app().id()))
                .orElseThrow(() -> new SlackError("not_found"));
        return shown(world.modals()
                .update(world.frame(), open, view, call.find("hash").orElse(null))
                .view());
    }

    private ObjectNode publish(Call call) {
        JsonNode view = call.needJson("view");
        BlockKit.checkView(view, "home");
        String person = world.directory().person(call.need("user_id")).id();
        return shown(world.homes()
                .publish(world.frame(), person, view, call.find("hash").orElse(null)));
    }

    private static JsonNode modal(Call call) {
        JsonNode view = call.needJson("view");
        BlockKit.checkView(view, "modal");
        return view;
    }

    private static ObjectNode shown(ObjectNode view) {
        view.remove("errors");
        return Json.object().set("view", view);
    }
}
