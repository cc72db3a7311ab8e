package dev.sluice.sandbox.workspace.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what came with a request and writes JSON back. */
final class Bodies {
    private static final int LARGEST = 4_000_000;

    private Bodies() {}

    /** The body as an object, or nothing when it is something else. */
    static Optional<ObjectNode> object(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST);
        return Json.parseObject(new String(body, StandardCharsets.UTF_8));
    }

    /** The parameters of a form and of the address as an object of texts. */
    static ObjectNode form(HttpServletRequest request) {
        ObjectNode form = Json.object();
        request.getParameterMap().forEach((name, values) -> form.put(name, values[0]));
        return form;
    }

    static void answer(HttpServletResponse response, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
