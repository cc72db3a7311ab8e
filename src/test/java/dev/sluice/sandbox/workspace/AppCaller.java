package dev.sluice.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Calls the workspace as an app does, over plain HTTP. */
final class AppCaller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String apiUrl;
    private final String token;

    AppCaller(String apiUrl, String token) {
        this.apiUrl = apiUrl;
        this.token = token;
    }

    static AppCaller of(Workspace workspace) {
        return new AppCaller(workspace.apiUrl(), workspace.botToken());
    }

    /** Calls with a JSON body. */
    JsonNode call(String method, String arguments) {
        return call(method, Json.parseObject(arguments.replace('\'', '"')).orElseThrow());
    }

    JsonNode call(String method, ObjectNode arguments) {
        return read(send(request(apiUrl + method, "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(arguments.toString()))));
    }

    /** Calls with a form, the token among its fields. */
    JsonNode callWithForm(String method, ObjectNode arguments) {
        arguments.put("token", token);
        String form = arguments.properties().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return read(send(
                request(apiUrl + method, "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))));
    }

    /** Posts to any address, such as a response URL. */
    HttpResponse<String> post(String url, String json) {
        return send(request(url, "application/json").POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    /** Gets any address. */
    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private static HttpRequest.Builder request(String url, String contentType) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", contentType);
    }

    private static String encode(JsonNode value) {
        return URLEncoder.encode(value.isContainerNode() ? value.toString() : value.asText(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return Json.parse(answer.body()).orElseThrow();
    }
}
