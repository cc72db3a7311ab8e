package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * {@code POST /control/rivals} has somebody else use the account, {@code GET} tells how many of their calls were let
 * through and turned away so far, {@code DELETE} sends them all away.
 *
 * <pre>{@code
 * {"api": "ModifyFlow", "perSecond": 2, "seconds": 60}
 * }</pre>
 */
final class RivalsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Gateway gateway;
    private final transient Set<String> actions;

    RivalsServlet(Gateway gateway, Set<String> actions) {
        this.gateway = gateway;
        this.actions = actions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            gateway.begin(read(JSON.readTree(request.getInputStream())));
            response.setStatus(204);
        } catch (IllegalArgumentException | IOException e) {
            RpcServlet.write(response, 400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RpcServlet.write(response, 200, "application/json", Answer.json(gateway.rivals()));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        gateway.endRivals();
        response.setStatus(204);
    }

    private Rival read(JsonNode wanted) {
        String api = wanted.path("api").asText();
        if (!actions.contains(api)) {
            throw new IllegalArgumentException("api `" + api + "`, wanted one of " + actions);
        }
        return new Rival(
                wanted.path("account").asText(Rival.USUAL_ACCOUNT),
                api,
                wanted.path("perSecond").asDouble(),
                Duration.ofSeconds(wanted.path("seconds").asLong(60)));
    }
}
