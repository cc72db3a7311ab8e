package dev.sluice.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/** An app's end of Socket Mode: collects what arrives, and acknowledges with what the test says. */
final class AppSocket extends WebSocketClient {
    private final BlockingQueue<JsonNode> arrived = new LinkedBlockingQueue<>();
    private volatile Function<JsonNode, Optional<JsonNode>> answer = envelope -> Optional.of(Json.object());

    private AppSocket(URI address) {
        super(address);
    }

    static String newAddress(Workspace workspace) {
        return newAddress(workspace, workspace.appToken());
    }

    private static String newAddress(Workspace workspace, String appToken) {
        JsonNode answer = new AppCaller(workspace.apiUrl(), appToken).call("apps.connections.open", "{}");
        return answer.path("url").asText();
    }

    static AppSocket connect(Workspace workspace) {
        return connect(workspace, workspace.appToken());
    }

    static AppSocket connect(Workspace workspace, String appToken) {
        AppSocket socket = new AppSocket(URI.create(newAddress(workspace, appToken)));
        socket.open();
        return socket;
    }

    static boolean connectsTo(String address) {
        return new AppSocket(URI.create(address)).open();
    }

    /** From now on answers each payload with this; nothing means that it is not acknowledged. */
    AppSocket answering(Function<JsonNode, Optional<JsonNode>> with) {
        answer = with;
        return this;
    }

    /** The next message, whatever it is. */
    JsonNode next() {
        try {
            return Optional.ofNullable(arrived.poll(5, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** The next message that is an envelope. */
    JsonNode nextEnvelope() {
        JsonNode message = next();
        return message.has("envelope_id") ? message : nextEnvelope();
    }

    int waiting() {
        return (int)
                arrived.stream().filter(message -> message.has("envelope_id")).count();
    }

    private boolean open() {
        try {
            return connectBlocking(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String text) {
        ObjectNode message = Json.parseObject(text).orElseThrow();
        arrived.add(message);
        if (message.has("envelope_id")) {
            answer.apply(message.path("payload")).ifPresent(payload -> {
                ObjectNode ack = Json.object()
                        .put("envelope_id", message.path("envelope_id").asText());
                if (!payload.isEmpty()) {
                    ack.set("payload", payload);
                }
                send(ack.toString());
            });
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        arrived.add(Json.object().put("type", "closed").put("code", code));
    }

    @Override
    public void onError(@Nullable Exception failure) {}
}
