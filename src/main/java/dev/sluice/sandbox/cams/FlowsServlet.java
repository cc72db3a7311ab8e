package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /control/flows} shows the flows as they are kept; {@code PUT} changes one behind the caller's back, as
 * somebody at the console might: what is left out stays, and a flow that is not there yet is added.
 *
 * <pre>{@code
 * {"id": "1001", "name": "Renamed at the console"}
 * {"id": "2001", "space": "cams-1sdkjwen2", "name": "New", "categories": ["OTHER"], "status": "DRAFT"}
 * }</pre>
 */
final class FlowsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient FlowStore flows;

    FlowsServlet(FlowStore flows) {
        this.flows = flows;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RpcServlet.write(response, 200, "application/json", Answer.json(flows.all()));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            flows.merge(read(JSON.readTree(request.getInputStream())));
            response.setStatus(204);
        } catch (IllegalArgumentException | IOException e) {
            RpcServlet.write(response, 400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode read(JsonNode flow) {
        if (!flow.path("id").isTextual() || flow.path("id").asText().isBlank()) {
            throw new IllegalArgumentException("id `" + flow.path("id").asText() + "`, wanted the ID of a flow");
        }
        if (flow.has("categories") && !flow.path("categories").isArray()) {
            throw new IllegalArgumentException("categories, wanted a JSON array of texts");
        }
        return flow;
    }
}
