package dev.sluice.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app that answers each command with a form of every kind of field, and a press in it with a form on top. */
final class KindsApp implements AutoCloseable {
    private static final Path FORMS = Path.of("src/test/resources/browser");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<JsonNode> submissions = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final Workspace workspace;

    KindsApp(Workspace workspace) throws IOException {
        this.workspace = workspace;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        workspace.deliverTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    /** The values of the form that was sent. */
    JsonNode sent() throws InterruptedException {
        JsonNode submission = submissions.poll(20, TimeUnit.SECONDS);
        if (submission == null) {
            throw new AssertionError("no form was sent");
        }
        return submission.at("/view/state/values");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        JsonNode payload = JSON.readTree(field(form, "payload").isEmpty() ? "{}" : field(form, "payload"));
        String reply = "";
        if (form.contains("command=")) {
            call("views.open", field(form, "trigger_id"), "kinds.json");
        } else if (payload.path("type").asText().equals("block_actions")) {
            call("views.push", payload.path("trigger_id").asText(), "pushed.json");
        } else if (payload.path("type").asText().equals("view_submission")) {
            submissions.add(payload);
        } else if (payload.path("type").asText().equals("block_suggestion")) {
            reply = Files.readString(FORMS.resolve("options.json"));
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, reply.isEmpty() ? -1 : reply.getBytes(UTF_8).length);
        exchange.getResponseBody().write(reply.getBytes(UTF_8));
        exchange.close();
    }

    private void call(String method, String trigger, String view) throws IOException {
        String body = "{\"trigger_id\": \"" + trigger + "\", \"view\": " + Files.readString(FORMS.resolve(view)) + "}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(workspace.apiUrl() + method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + workspace.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            if (!JSON.readTree(answer).path("ok").asBoolean()) {
                throw new IllegalStateException(method + ": " + answer);
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String field(String form, String name) {
        return Arrays.stream(form.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> URLDecoder.decode(part.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
