package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Web API that answers what a test wants, for what the sandbox's workspace never does. */
final class ScriptedSlack implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Said> script = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    ScriptedSlack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/", this::answer);
        server.start();
    }

    /** Answers a method so from now on. */
    ScriptedSlack saying(String method, int status, Map<String, String> headers, String body) {
        script.put(method, new Said(status, headers, body));
        return this;
    }

    ScriptedSlack saying(String method, String json) {
        return saying(method, 200, Map.of("Content-Type", "application/json"), json.replace('\'', '"'));
    }

    String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    MethodsClient methods() {
        return client(apiUrl(), "xoxb-scripted");
    }

    /** The bodies of all requests so far, each after its method and a blank. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The app's own client, at this address with this token. */
    static MethodsClient client(String apiUrl, String token) {
        var settings = new SlackSettings(new Token(token), null, new Token("secret"), apiUrl, null);
        return SlackClient.of(settings).methods(token);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(method + " " + body);
        Said said = script.getOrDefault(method, new Said(404, Map.of(), "no script for " + method));
        byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One answer. */
    private record Said(int status, Map<String, String> headers, String body) {}
}
