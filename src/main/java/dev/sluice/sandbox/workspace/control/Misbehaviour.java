package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.people.Complaint;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackFault;
import dev.sluice.sandbox.workspace.state.SlackFaults;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which calls of the Web API shall go wrong, and how. */
final class Misbehaviour {
    private static final String KINDS =
            Stream.of(SlackFault.Kind.values()).map(SlackFault.Kind::word).collect(Collectors.joining(", "));

    private final SlackFaults faults;
    private final Set<String> methods;

    Misbehaviour(SlackFaults faults, Set<String> methods) {
        this.faults = faults;
        this.methods = methods;
    }

    ObjectNode add(ObjectNode body) {
        String method = body.path("method").asText("*");
        if (!method.equals("*") && !methods.contains(method)) {
            throw new Complaint(400, "`method` is `" + method + "`, which this workspace does not have");
        }
        try {
            faults.add(new SlackFault(
                    method,
                    kind(body.path("kind").asText()),
                    body.path("error").asText(),
                    body.path("retryAfter").asInt(body.path("seconds").asInt(1)),
                    body.path("times").asInt(1)));
        } catch (IllegalArgumentException mistake) {
            throw new Complaint(400, String.valueOf(mistake.getMessage()));
        }
        return Json.object().put("ok", true);
    }

    /** Adds what still waits: the method, how it goes wrong, how often. */
    void describe(ArrayNode waiting) {
        for (SlackFault fault : faults.waiting()) {
            boolean named = fault.kind() == SlackFault.Kind.ERROR;
            waiting.addObject()
                    .put("name", fault.method())
                    .put("kind", named ? fault.error() : fault.kind().word())
                    .put("times", fault.times());
        }
    }

    private static SlackFault.Kind kind(String word) {
        return Stream.of(SlackFault.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Complaint(400, "`kind` is `" + word + "`, wanted one of " + KINDS));
    }
}
