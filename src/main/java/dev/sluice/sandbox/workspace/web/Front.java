package dev.sluice.sandbox.workspace.web;

import dev.sluice.sandbox.workspace.api.WebApis;
import dev.sluice.sandbox.workspace.control.ControlApi;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server of the workspace, on loopback. It has its port before it has its servlets, which need to name it. */
public final class Front {
    private static final int LARGEST_FORM = 4_000_000;

    private final Server server;
    private final ServerConnector connector;

    private Front(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Takes a port of this computer, any free one for 0. */
    public static Front at(int port) {
        QueuedThreadPool threads = new QueuedThreadPool(100, 4);
        threads.setName("sandbox-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setStopTimeout(0);
        try {
            connector.open();
        } catch (IOException taken) {
            throw new UncheckedIOException("port " + port + " cannot be opened: " + taken.getMessage(), taken);
        }
        return new Front(server, connector);
    }

    /** The port. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Begins to serve. */
    public void serve(World world, WebApis apis, Switchboard people, ControlApi control) {
        ServletContextHandler paths = new ServletContextHandler();
        paths.setMaxFormContentSize(LARGEST_FORM);
        paths.addServlet(new ServletHolder(new ApiServlet(apis)), "/api/*");
        paths.addServlet(new ServletHolder(new ResponseServlet(people, world.traffic())), "/response/*");
        paths.addServlet(new ServletHolder(new EventsServlet(world.changes())), "/people/events");
        paths.addServlet(new ServletHolder(new PeopleServlet(people)), "/people/*");
        paths.addServlet(new ServletHolder(new ControlServlet(control)), "/control/*");
        ServletHolder files = new ServletHolder(new FilesServlet(world.files()));
        paths.addServlet(files, "/upload/*");
        paths.addServlet(files, "/files/*");
        paths.addServlet(new ServletHolder(new PageServlet()), "/");
        server.setHandler(paths);
        try {
            server.start();
        } catch (Exception failed) { // Jetty declares so
            throw new IllegalStateException("the workspace did not start: " + failed.getMessage(), failed);
        }
    }

    /** Ends the server. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception failed) { // Jetty declares so
            throw new IllegalStateException("the workspace did not stop: " + failed.getMessage(), failed);
        }
    }
}
