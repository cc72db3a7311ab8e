package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.people.Happenings;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Duration;
import java.util.Set;

/** The controls of the workspace: its clock, its people and its faults; safe for many threads. */
public final class ControlApi {
    private final World world;
    private final Staffing staffing;
    private final Misbehaviour misbehaviour;
    private final Office office;
    private final Wires wires;

    /** The controls of this workspace, whose Web API has these methods. */
    public ControlApi(World world, Happenings happenings, Set<String> methods, Deliveries deliveries, SocketDoor door) {
        this.world = world;
        this.staffing = new Staffing(world, happenings);
        this.misbehaviour = new Misbehaviour(world.faults(), methods);
        this.office = new Office(world);
        this.wires = new Wires(deliveries, door);
    }

    /** Answers how a control stands; of the traffic, what came after that many. */
    public ObjectNode look(String what, long after) {
        return switch (what) {
            case "clock" -> clock();
            case "traffic" -> world.traffic().after(after);
            case "slack-faults" -> faults();
            default -> throw new Complaint(404, "there is nothing to see at `" + what + "`");
        };
    }

    private ObjectNode faults() {
        ObjectNode seen = Json.object()
                .put("tiers", world.limits().byTier())
                .put("outsider", world.limits().historyOfOutsiders());
        ArrayNode waiting = seen.putArray("waiting");
        misbehaviour.describe(waiting);
        wires.describe(waiting);
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
            default -> throw new Complaint(404, "there is no control `" + what + "`");
        };
    }

    /** Takes back what still waits. */
    public ObjectNode forget(String what) {
        if (!what.equals("slack-faults")) {
            throw new Complaint(404, "nothing waits at `" + what + "`");
        }
        world.faults().clear();
        wires.forget();
        return Json.object().put("ok", true);
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
        world.clock().advance(TimeSpan.read("advance", body.path("advance").asText()));
        world.changes().happened();
        return clock();
    }

    private ObjectNode clock() {
        return Json.object()
                .put("now", world.clock().instant().toString())
                .put("ahead_ms", world.clock().ahead().toMillis());
    }
}
