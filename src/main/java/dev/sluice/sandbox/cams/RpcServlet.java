package dev.sluice.sandbox.cams;

import dev.sluice.sandbox.cams.Fault.Kind;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Optional;

/** The HTTP face of the service: reads requests as they are, plays the faults, writes the answers. */
final class RpcServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Gateway gateway;
    private final transient Faults faults;
    private final transient LateAnswers late;

    RpcServlet(Gateway gateway, Faults faults, LateAnswers late) {
        this.gateway = gateway;
        this.faults = faults;
        this.late = late;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var call = read(request);
        Instant arrived = gateway.arrival(call);
        Optional<Fault> fault = faults.next(call.action());
        if (fault.isEmpty()) {
            write(response, gateway.answer(call, arrived, fault));
        } else if (fault.get().kind() == Kind.DELAY) {
            var answer = gateway.answer(call, arrived, fault);
            late.after(fault.get().delay(), request.startAsync(), it -> write(it, answer));
        } else {
            spoil(fault.get(), call, arrived, response);
        }
    }

    private void spoil(Fault fault, WireRequest call, Instant arrived, HttpServletResponse response)
            throws IOException {
        if (fault.carriedOut()) {
            gateway.answer(call, arrived, Optional.of(fault));
        } else {
            gateway.passOver(call, arrived, fault);
        }
        switch (fault.kind()) {
            case HTML -> write(response, fault.status(), "text/html", "<html><h1>Bad gateway</h1></html>");
            case EMPTY -> response.setStatus(fault.status());
            case DELAY -> throw new IllegalStateException("a delay spoils nothing");
            // In Jetty, this status cuts the connection.
            case DROP_BEFORE, DROP_AFTER -> response.sendError(-1);
            case STATUS ->
                write(
                        response,
                        Answer.refused(new ApiError(fault.status(), fault.text(), "Injected failure.", "None")));
            case LIMIT -> write(response, Answer.refused(ApiError.limit()));
            case REDIRECT -> {
                response.setStatus(fault.status());
                response.setHeader("Location", fault.text());
            }
        }
    }

    private static WireRequest read(HttpServletRequest request) throws IOException {
        var headers = new HashMap<String, String>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, request.getHeader(name));
        }
        byte[] body = request.getInputStream().readAllBytes();
        return WireRequest.of(request.getMethod(), request.getRequestURI(), request.getQueryString(), headers, body);
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setHeader("x-acs-request-id", answer.requestId());
        write(response, answer.status(), "application/json", answer.body());
    }

    static void write(HttpServletResponse response, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
