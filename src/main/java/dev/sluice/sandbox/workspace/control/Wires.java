package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.DeliveryFault;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.state.Json;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes wrong on the way to the app: deliveries and Socket Mode connections. */
final class Wires {
    private static final int USUAL_CONNECTIONS = 10;
    private static final String KINDS =
            Stream.of(DeliveryFault.Kind.values()).map(DeliveryFault.Kind::word).collect(Collectors.joining(", "));

    private final Deliveries deliveries;
    private final SocketDoor door;

    Wires(Deliveries deliveries, SocketDoor door) {
        this.deliveries = deliveries;
        this.door = door;
    }

    /** Whether deliveries are signed now, and may be signed wrongly. */
    boolean signed() {
        return deliveries.signed();
    }

    /** Spoils the next deliveries of this name. */
    ObjectNode spoil(ObjectNode body) {
        String kind = body.path("kind").asText();
        DeliveryFault.Kind known = Stream.of(DeliveryFault.Kind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Complaint(400, "`kind` is `" + kind + "`, wanted one of " + KINDS));
        if (known.concernsSignature() && !deliveries.signed()) {
            throw new Complaint(409, "`" + kind + "` is for what is signed, and nothing is over Socket Mode");
        }
        int times = body.path("times").asInt(1);
        Duration length = seconds(body, 4);
        if (times < 1 || length.isNegative()) {
            throw new Complaint(
                    400, "`times` is " + times + " and `seconds` " + length + ", wanted 1 or more and 0 or more");
        }
        deliveries.faults().add(new DeliveryFault(body.path("delivery").asText(), known, length), times);
        return Json.object().put("ok", true);
    }

    /** Adds what still waits: the delivery, how it goes wrong, once each. */
    void describe(ArrayNode waiting) {
        deliveries
                .faults()
                .waiting()
                .forEach(fault -> waiting.addObject()
                        .put("name", fault.name())
                        .put("kind", fault.kind().word())
                        .put("times", 1));
    }

    /** Does something to the connections at once. */
    ObjectNode socket(ObjectNode body) {
        String what = body.path("socket").asText();
        int howMany = Math.max(0, body.path("connections").asInt(USUAL_CONNECTIONS));
        switch (what) {
            case "disconnect" ->
                door.disconnect(body.path("reason").asText("refresh_requested"), seconds(body, 0), howMany);
            case "silent" -> door.silence(howMany);
            case "drop" -> door.drop();
            case "most" -> door.atMost(howMany);
            case "again" -> {
                return Json.object().put("ok", deliveries.again());
            }
            default ->
                throw new Complaint(400, "`socket` is `" + what + "`, wanted disconnect, silent, drop, again or most");
        }
        return Json.object().put("ok", true);
    }

    private static Duration seconds(ObjectNode body, double otherwise) {
        return Duration.ofMillis(Math.round(body.path("seconds").asDouble(otherwise) * 1_000));
    }

    void forget() {
        deliveries.faults().clear();
        door.atMost(USUAL_CONNECTIONS);
    }

    /** The same, and silent connections are heard again. */
    void reset() {
        forget();
        door.unsilence();
    }
}
