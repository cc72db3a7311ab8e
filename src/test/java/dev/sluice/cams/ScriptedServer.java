package dev.sluice.cams;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Something at the other end of the wire that answers whatever a test wants, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private ScriptedServer(Function<Asked, Said> script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var request = new Asked(exchange.getRequestURI().getRawQuery(), Map.copyOf(exchange.getRequestHeaders()));
            asked.add(request);
            script.apply(request).to(exchange);
        });
        server.start();
    }

    static ScriptedServer saying(int status, String contentType, String body) throws IOException {
        return answering(request -> new Said(status, Map.of("Content-Type", contentType), body));
    }

    static ScriptedServer answering(Function<Asked, Said> script) throws IOException {
        return new ScriptedServer(script);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request. */
    record Asked(String rawQuery, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    /** One answer. */
    record Said(int status, Map<String, String> headers, String body) {
        private void to(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }
}
