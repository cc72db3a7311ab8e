package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.blocks.BlockKit;
import dev.sluice.sandbox.workspace.delivery.Ack;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.BlockIds;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.World;

/** Typing into a select whose options the app finds. */
final class Suggesting {
    private static final int USUAL_LEAST = 3;

    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Served served;

    Suggesting(World world, Deliveries deliveries, Payloads payloads, Served served) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.served = served;
    }

    ObjectNode options(Ask ask) {
        Spot spot = ask.spot();
        String blockId = ask.need("block_id");
        String actionId = ask.need("action_id");
        String query = ask.text("query");
        JsonNode element = BlockIds.find(spot.blocks(), blockId, actionId)
                .filter(found -> found.path("type").asText().endsWith("external_select"))
                .orElseThrow(() -> new Complaint(409, "there is no list of options to ask for"));
        if (query.length() < element.path("min_query_length").asInt(USUAL_LEAST)) {
            return none();
        }
        Ack ack = deliveries.deliver(spot.suggestion(payloads, blockId, actionId, query));
        if (!ack.inTime()) {
            world.notices().tell(ask.who().id(), "the options failed because the app did not respond");
            return none();
        }
        return answer(ask, spot, blockId, actionId, ack.payload());
    }

    private ObjectNode answer(Ask ask, Spot spot, String blockId, String actionId, JsonNode payload) {
        try {
            BlockKit.checkOptions(payload);
        } catch (SlackError mistake) {
            world.notices().tell(ask.who().id(), "the options failed: " + mistake.explained());
            return none();
        }
        served.keep(spot.key(), blockId, actionId, payload);
        ObjectNode answer = Json.object();
        String form = payload.has("option_groups") ? "option_groups" : "options";
        answer.set(form, payload.path(form));
        return answer;
    }

    private static ObjectNode none() {
        return Json.object().set("options", Json.array());
    }
}
