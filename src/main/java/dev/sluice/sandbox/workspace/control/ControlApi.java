package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.api.WebApis;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The controls of the workspace: its clock, its people and its faults; safe for many threads. */
public final class ControlApi {
    private final Map<String, Neighbour> neighbours = new ConcurrentSkipListMap<>();
    private final Map<String, UnaryOperator<ObjectNode>> deeds = new ConcurrentSkipListMap<>();
    private final World world;
    private final WebApis apis;
    private final Staffing staffing;
    private final Misbehaviour misbehaviour;
    private final Office office;
    private final Wires wires;

    /** The controls of this workspace, with the names of its methods. */
    public ControlApi(
            World world,
            Switchboard people,
            Set<String> methods,
            WebApis apis,
            Deliveries deliveries,
            SocketDoor door) {
        this.world = world;
        this.apis = apis;
        this.staffing = new Staffing(world, people);
        this.misbehaviour = new Misbehaviour(world.faults(), methods);
        this.office = new Office(world);
        this.wires = new Wires(deliveries, door);
    }

    /** Offers the controls of something else under this name, too. */
    public void beside(String name, Neighbour neighbour) {
        neighbours.put(name, neighbour);
    }

    /** Does this, too, under this name. */
    public void offer(String name, UnaryOperator<ObjectNode> deed) {
        deeds.put(name, deed);
    }

    /** Answers how a control stands; of the traffic, what came after that many. */
    public ObjectNode look(String what, long after) {
        return switch (what) {
            case "clock" -> clock();
            case "traffic" -> world.traffic().after(after);
            case "slack-faults" -> faults();
            default -> neighbour(what, "there is nothing to see at").look();
        };
    }

    private ObjectNode faults() {
        ObjectNode seen = Json.object()
                .put("tiers", world.limits().byTier())
                .put("outsider", world.limits().historyOfOutsiders())
                .put("signed", wires.signed());
        ArrayNode waiting = seen.putArray("waiting");
        misbehaviour.describe(waiting);
        wires.describe(waiting);
        neighbours.forEach(
                (name, neighbour) -> seen.withObjectProperty("beside").set(name, neighbour.look()));
        return seen;
    }

    /** Turns a control. */
    public ObjectNode act(String what, ObjectNode body) {
        return switch (what) {
            case "clock" -> advance(body);
            case "people" -> staffing.change(body);
            case "channel" -> office.channel(body);
            case "message" -> office.message(body);
            case "limits" -> office.limit(body);
            case "slack-faults" -> misbehave(body);
            case "reset" -> reset();
            default ->
                Optional.ofNullable(deeds.get(what))
                        .map(deed -> deed.apply(body))
                        .orElseGet(() -> turn(neighbour(what, "there is no control"), body));
        };
    }

    /** Takes back what still waits. */
    public ObjectNode forget(String what) {
        if (what.equals("slack-faults")) {
            world.faults().clear();
            wires.forget();
        } else {
            neighbour(what, "nothing waits at").forget();
        }
        return Json.object().put("ok", true);
    }

    private ObjectNode reset() {
        wires.reset();
        world.reset();
        apis.forgetPace();
        neighbours.values().forEach(Neighbour::reset);
        return Json.object().put("ok", true);
    }

    private Neighbour neighbour(String name, String complaint) {
        return Optional.ofNullable(neighbours.get(name))
                .orElseThrow(() -> new Complaint(404, complaint + " `" + name + "`"));
    }

    private static ObjectNode turn(Neighbour neighbour, ObjectNode body) {
        try {
            neighbour.act(body);
            return Json.object().put("ok", true);
        } catch (IllegalArgumentException mistake) {
            throw new Complaint(400, String.valueOf(mistake.getMessage()));
        }
    }

    private ObjectNode misbehave(ObjectNode body) {
        if (body.has("socket")) {
            return wires.socket(body);
        }
        if (body.has("delivery")) {
            return wires.spoil(body);
        }
        if (body.has("outage")) {
            Duration length = TimeSpan.read("outage", body.path("outage").asText());
            world.faults().outage(world.clock().instant().plus(length));
            return Json.object().put("ok", true);
        }
        return misbehaviour.add(body);
    }

    private ObjectNode advance(ObjectNode body) {
        world.advance(TimeSpan.read("advance", body.path("advance").asText()));
        return clock();
    }

    private ObjectNode clock() {
        return Json.object()
                .put("now", world.clock().instant().toString())
                .put("ahead_ms", world.clock().ahead().toMillis());
    }
}
