package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * What goes wrong on demand, which CAMS does not offer: {@code POST /control/faults} plays a fault, {@code DELETE
 * /control/faults} forgets those that wait.
 *
 * <pre>{@code
 * {"api": "ModifyFlow", "kind": "drop-after", "times": 1}
 * {"api": "GetFlow", "kind": "delay", "millis": 30000}
 * {"api": "ModifyFlow", "kind": "limit", "times": 20}
 * {"api": "*", "kind": "status", "status": 503, "text": "ServiceUnavailable"}
 * }</pre>
 */
final class FaultsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Faults faults;
    private final transient Set<String> actions;

    FaultsServlet(Faults faults, Set<String> actions) {
        this.faults = faults;
        this.actions = actions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            faults.add(FaultWish.read(JSON.readTree(request.getInputStream()), actions));
            response.setStatus(204);
        } catch (IllegalArgumentException | IOException e) {
            RpcServlet.write(response, 400, "text/plain", String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        faults.clear();
        response.setStatus(204);
    }
}
