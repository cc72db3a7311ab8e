package dev.sluice.web;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server. It answers from the moment it is made until it is closed. */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 40;
    private static final long STOP_MILLIS = 2_000;
    private static final long IDLE_AT_STOP_MILLIS = 100;

    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts to listen.
     *
     * @param host the address to listen on; an empty text means all of them
     * @param port 0 takes any free port
     * @param servlets by their path
     * @param metrics writes what Prometheus reads
     * @throws WebException when the port cannot be had
     */
    public WebServer(
            String host, int port, Map<String, HttpServlet> servlets, List<Probe> probes, Supplier<String> metrics) {
        var threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("web");
        threads.setDaemon(true);
        server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host.isEmpty() ? null : host);
        connector.setPort(port);
        connector.setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
        server.addConnector(connector);
        var context = new ServletContextHandler("/");
        servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
        context.addServlet(new ServletHolder(new ProbeServlet(List.of())), "/healthz");
        context.addServlet(new ServletHolder(new ProbeServlet(probes)), "/readyz");
        context.addServlet(new ServletHolder(new MetricsServlet(metrics)), "/metrics");
        server.setHandler(context);
        server.setStopTimeout(STOP_MILLIS);
        start(port);
    }

    private void start(int port) {
        try {
            server.start();
        } catch (Exception e) { // Jetty declares Exception; whatever it is, the port is not served
            close();
            throw new WebException("cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares Exception; the process is about to end
            throw new WebException("the HTTP server did not stop in order", e);
        }
    }
}
