package dev.sluice.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Answers with the metrics in Prometheus's text format. */
final class MetricsServlet extends HttpServlet {
    private final transient Supplier<String> metrics;

    MetricsServlet(Supplier<String> metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.getOutputStream().write(metrics.get().getBytes(StandardCharsets.UTF_8));
    }
}
