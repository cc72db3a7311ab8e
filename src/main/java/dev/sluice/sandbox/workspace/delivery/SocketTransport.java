package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Delivers over Socket Mode: wraps each thing in an envelope, and waits for the envelope's id to come back. */
final class SocketTransport implements Transport {
    /** Long after the app's time is over, so that it is known when its answer came. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final SocketDoor door;
    private final Latecomers latecomers;
    private volatile String last = "";

    SocketTransport(SocketDoor door, Latecomers latecomers) {
        this.door = door;
        this.latecomers = latecomers;
        door.onMessage(this::received);
    }

    @Override
    public Ack deliver(Delivery delivery, Attempt attempt) {
        long begun = System.nanoTime();
        String id = UUID.randomUUID().toString();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        var over = answer.orTimeout(GIVEN_UP.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((payload, never) -> waiting.remove(id));
        assert !over.isCancelled();
        String text = envelope(id, delivery, attempt).toString();
        last = text; // others may deliver at the same instant
        boolean sent = door.send(text);
        for (int copy = 1; copy < attempt.copies(); copy++) {
            sent |= door.send(text);
        }
        if (!sent) {
            waiting.remove(id);
            return Ack.without(Ack.Outcome.NOBODY, since(begun));
        }
        if (attempt.suffers(DeliveryFault.Kind.LATE)) {
            return late(delivery, answer, begun);
        }
        try {
            JsonNode payload = answer.get(BUDGET.toMillis(), TimeUnit.MILLISECONDS);
            return new Ack(Ack.Outcome.ACK, payload, since(begun));
        } catch (TimeoutException | ExecutionException silent) {
            return late(delivery, answer, begun);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Ack.without(Ack.Outcome.LATE, since(begun));
        }
    }

    private Ack late(Delivery delivery, CompletableFuture<JsonNode> answer, long begun) {
        var unheard = answer.thenAccept(came -> latecomers.came(delivery, since(begun)));
        assert !unheard.isCancelled();
        return Ack.without(Ack.Outcome.LATE, since(begun));
    }

    @Override
    public boolean signs() {
        return false;
    }

    @Override
    public String reason(Ack.Outcome outcome) {
        return "timeout";
    }

    @Override
    public boolean again() {
        String envelope = last;
        return !envelope.isEmpty() && door.send(envelope);
    }

    private static ObjectNode envelope(String id, Delivery delivery, Attempt attempt) {
        ObjectNode envelope = Json.object()
                .put("envelope_id", id)
                .put("type", delivery.kind().envelope())
                .put("accepts_response_payload", delivery.kind() != Delivery.Kind.EVENT);
        if (delivery.kind() == Delivery.Kind.EVENT) {
            envelope.put("retry_attempt", attempt.number()).put("retry_reason", attempt.reason());
        }
        envelope.set("payload", delivery.payload());
        return envelope;
    }

    private void received(String text) {
        Optional<ObjectNode> message = Json.parseObject(text);
        message.map(ack -> waiting.get(ack.path("envelope_id").asText()))
                .ifPresent(answer -> answer.complete(message.orElseThrow().path("payload")));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
