package dev.sluice.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The Chrome DevTools Protocol over its WebSocket: commands with their answers, and events; safe for many threads. */
final class DevTools implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final WebSocket socket;

    private DevTools(String address) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Reading())
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    static DevTools at(String address) {
        return new DevTools(address);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    /** Hears the events of a session. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    /** Sends a command and waits for its result; an empty session is the browser's own. */
    JsonNode call(String session, String method, ObjectNode parameters) {
        return send(session, method, parameters).join();
    }

    /** The same without waiting. */
    CompletableFuture<JsonNode> send(String session, String method, ObjectNode parameters) {
        int number = numbers.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(number, answer);
        ObjectNode command = object().put("id", number).put("method", method);
        command.set("params", parameters);
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        synchronized (this) {
            socket.sendText(command.toString(), true).join();
        }
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).thenApply(told -> {
            if (told.has("error")) {
                throw new IllegalStateException(method + ": " + told.path("error"));
            }
            return told.path("result");
        });
    }

    private void hear(JsonNode told) {
        CompletableFuture<JsonNode> answer = waiting.remove(told.path("id").asInt(-1));
        if (answer != null) {
            answer.complete(told);
            return;
        }
        BiConsumer<String, JsonNode> listener =
                listeners.get(told.path("sessionId").asText());
        if (listener != null) {
            listener.accept(told.path("method").asText(), told.path("params"));
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts messages together from their parts. */
    private final class Reading implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    hear(JSON.readTree(whole));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("the browser said what is no JSON", e);
                }
            }
            from.request(1);
            return null;
        }
    }
}
