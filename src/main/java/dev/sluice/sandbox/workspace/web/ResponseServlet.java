package dev.sluice.sandbox.workspace.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.TrafficLog;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** {@code /response/<id>}: where an app answers what a person did, five times within half an hour. */
final class ResponseServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Switchboard people;
    private final transient TrafficLog traffic;

    ResponseServlet(Switchboard people, TrafficLog traffic) {
        this.people = people;
        this.traffic = traffic;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long begun = System.nanoTime();
        Optional<ObjectNode> message = Bodies.object(request);
        String outcome = "ok";
        try {
            String id = String.valueOf(request.getPathInfo()).substring(1);
            people.responses(id).overUrl(id, message.orElseThrow(() -> new SlackError("invalid_payload")));
            Bodies.answer(response, 200, Json.object().put("ok", true));
        } catch (SlackError mistake) {
            outcome = mistake.code();
            int status = outcome.endsWith("_url") ? 404 : 400;
            Bodies.answer(response, status, Json.object().put("ok", false).put("error", outcome));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        traffic.add("response_url", "response_url", outcome, took, message.orElseGet(Json::object));
    }
}
