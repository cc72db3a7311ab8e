package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Ack;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.Delivery;
import dev.sluice.sandbox.workspace.delivery.Payloads;
import dev.sluice.sandbox.workspace.state.BlockIds;
import dev.sluice.sandbox.workspace.state.InputKind;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pressing a button, or choosing something whose choice the app is told at once. */
final class Clicking {
    private static final List<String> TOLD = List.of("text", "value", "style", "url", "placeholder", "confirm");

    private static final int MOST_TIMES = 20;

    private final World world;
    private final Deliveries deliveries;
    private final Payloads payloads;
    private final Served served;

    Clicking(World world, Deliveries deliveries, Payloads payloads, Served served) {
        this.world = world;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.served = served;
    }

    ObjectNode click(Ask ask) {
        Spot spot = ask.spot();
        String blockId = ask.need("block_id");
        String actionId = ask.need("action_id");
        JsonNode element = element(
                        spot, blockId, actionId, ask.body().path("late").asBoolean())
                .orElseThrow(() -> new Complaint(409, "what you pressed is not there any more"));
        ObjectNode values = spot.values();
        write(values, new Form(spot, served).typedWhereKnown(ask.body().path("values")));
        ObjectNode action = action(element, blockId, actionId);
        InputKind.of(element.path("type").asText()).ifPresent(kind -> {
            JsonNode options = served.known(spot.key(), blockId, actionId);
            ObjectNode state =
                    new Entry(kind, element, options).state(ask.body().path("value"));
            action.setAll(state);
            if (kind != InputKind.OVERFLOW) {
                values.withObjectProperty(blockId).set(actionId, state);
            }
        });
        if (spot instanceof Spot.InView) {
            world.modals().keep(spot.key(), values);
        }
        List<Ack> acks = deliveries.deliverTogether(Stream.generate(() -> press(spot, action, values))
                .limit(times(ask))
                .toList());
        if (!acks.stream().allMatch(Ack::inTime)) {
            world.notices().tell(ask.who().id(), "`" + label(element) + "` failed because the app did not respond");
        }
        return Json.object().put("ok", true);
    }

    private static int times(Ask ask) {
        int times = ask.body().path("times").asInt(1);
        if (times < 1 || times > MOST_TIMES) {
            throw new Complaint(400, "`times` is " + times + ", wanted 1 to " + MOST_TIMES);
        }
        return times;
    }

    private Delivery press(Spot spot, ObjectNode action, ObjectNode values) {
        ObjectNode own = action.deepCopy().put("action_ts", world.stamps().ts());
        return spot.action(payloads, own, values);
    }

    private static Optional<JsonNode> element(Spot spot, String blockId, String actionId, boolean late) {
        Optional<JsonNode> found = BlockIds.find(spot.blocks(), blockId, actionId);
        for (JsonNode earlier : late ? spot.earlier() : List.<JsonNode>of()) {
            found = found.or(() -> BlockIds.find(earlier, blockId, actionId));
        }
        return found;
    }

    private static ObjectNode action(JsonNode element, String blockId, String actionId) {
        ObjectNode action = Json.object()
                .put("type", element.path("type").asText())
                .put("action_id", actionId)
                .put("block_id", blockId);
        for (String field : TOLD) {
            if (element.has(field)) {
                action.set(field, element.path(field));
            }
        }
        return action;
    }

    private static void write(ObjectNode values, ObjectNode more) {
        more.properties()
                .forEach(block -> values.withObjectProperty(block.getKey()).setAll((ObjectNode) block.getValue()));
    }

    private static String label(JsonNode element) {
        return element.path("text")
                .path("text")
                .asText(element.path("action_id").asText());
    }
}
