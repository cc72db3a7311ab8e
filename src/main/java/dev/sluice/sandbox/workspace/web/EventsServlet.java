package dev.sluice.sandbox.workspace.web;

import dev.sluice.sandbox.workspace.state.Changes;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** {@code /people/events}: tells a page, for as long as it listens, that there is something new to look at. */
final class EventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final transient Changes changes;

    EventsServlet(Changes changes) {
        this.changes = changes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        ServletOutputStream out = response.getOutputStream();
        long told = 0;
        try {
            while (!changes.over()) {
                long now = changes.awaitNewerThan(told, SIGN_OF_LIFE);
                String line = now > told ? "data: {\"version\":" + now + "}\n\n" : ": still here\n\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
                response.flushBuffer();
                told = now;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
