package dev.sluice.sandbox.workspace.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.api.WebApi;
import dev.sluice.sandbox.workspace.api.WebApis;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** {@code /api/<method>}: Slack's Web API, with arguments as a form or as JSON. */
final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";
    /** In Jetty, this status cuts the connection. */
    private static final int CUT = -1;

    private final transient WebApis apis;

    ApiServlet(WebApis apis) {
        this.apis = apis;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean json = String.valueOf(request.getContentType()).startsWith("application/json");
        Optional<ObjectNode> arguments = json ? Bodies.object(request) : Optional.of(Bodies.form(request));
        if (arguments.isEmpty()) {
            Bodies.answer(response, 200, refusal("invalid_json"));
            return;
        }
        String method = String.valueOf(request.getPathInfo()).substring(1);
        String token = token(request, arguments.get(), json);
        arguments.get().remove("token");
        WebApi api = apis.of(token);
        Optional<SlackFault> fault = api.trouble(method, arguments.get());
        if (fault.isPresent()) {
            spoil(fault.get(), () -> api.call(method, token, arguments.get()), response);
            return;
        }
        write(response, api.call(method, token, arguments.get()));
    }

    private static void spoil(SlackFault fault, Supplier<ObjectNode> call, HttpServletResponse response)
            throws IOException {
        switch (fault.kind()) {
            case RATE_LIMITED -> tellToWait(response, fault.retryAfter());
            case HTTP_500 -> fail(response, 500);
            case HTTP_503 -> fail(response, 503);
            case HANG -> {
                pause(fault.retryAfter());
                write(response, call.get());
            }
            case DROPPED -> response.sendError(CUT);
            case ANSWER_LOST -> {
                var unheard = call.get();
                assert unheard.has("ok");
                response.sendError(CUT);
            }
            case ERROR -> Bodies.answer(response, 200, refusal(fault.error()));
        }
    }

    private static void write(HttpServletResponse response, ObjectNode answer) throws IOException {
        if (answer.path("error").asText().equals("ratelimited")) {
            tellToWait(response, answer.path("retry_after").asInt(1));
        } else {
            Bodies.answer(response, 200, answer);
        }
    }

    private static void tellToWait(HttpServletResponse response, int seconds) throws IOException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        Bodies.answer(response, 429, refusal("ratelimited"));
    }

    private static void fail(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.getOutputStream().write("<html>Server error</html>".getBytes(StandardCharsets.UTF_8));
    }

    private static void pause(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode refusal(String word) {
        return Json.object().put("ok", false).put("error", word);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doPost(request, response);
    }

    private static String token(HttpServletRequest request, ObjectNode arguments, boolean json) {
        String header = String.valueOf(request.getHeader("Authorization"));
        if (header.startsWith(BEARER)) {
            return header.substring(BEARER.length()).strip();
        }
        return json ? "" : arguments.path("token").asText("");
    }
}
