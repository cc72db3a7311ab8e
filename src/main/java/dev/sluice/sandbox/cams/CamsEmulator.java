package dev.sluice.sandbox.cams;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A CAMS on this computer: listens on 127.0.0.1, accepts the fake key {@code testak} with the secret
 * {@code testsecret}, and holds the flows of {@code sandbox/flows.json} until it is closed.
 *
 * <p>Safe for any number of threads.
 */
public final class CamsEmulator implements AutoCloseable {
    private final FlowStore flows = FlowStore.seeded();
    private final Operations operations = new Operations(flows);
    private final Faults faults = new Faults();
    private final LateAnswers late = new LateAnswers();
    private final Gateway gateway;
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    private CamsEmulator(int port, InstantSource clock) {
        gateway = new Gateway(clock, operations);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(context());
    }

    /** Starts an emulator on a port, or on any free one for 0. */
    public static CamsEmulator start(int port, InstantSource clock) {
        var emulator = new CamsEmulator(port, clock);
        try {
            emulator.server.start();
        } catch (Exception e) {
            emulator.close();
            throw new IllegalStateException("the CAMS emulator cannot listen on port " + port, e);
        }
        return emulator;
    }

    public int port() {
        return connector.getLocalPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** The calls since the start, at most the last 10,000, in the order of their answers. */
    public List<Call> calls() {
        return gateway.calls();
    }

    /** The most calls of an action that came in any one second, refused ones included. */
    public int mostInOneSecond(String action) {
        return gateway.mostInOneSecond(action);
    }

    /** The actions that are emulated. */
    public Set<String> actions() {
        return operations.names();
    }

    public List<StoredFlow> flows() {
        return flows.all();
    }

    /** Adds a flow or replaces it, as somebody at the console might. */
    public void put(StoredFlow flow) {
        flows.put(flow);
    }

    /** Has the next calls go wrong. */
    public void play(Fault fault) {
        faults.add(fault);
    }

    /**
     * Has the next calls go wrong, as {@link FaultsServlet} would for the same JSON.
     *
     * @throws IllegalArgumentException with a sentence when that cannot be
     */
    public void play(JsonNode wanted) {
        faults.add(FaultWish.read(wanted, operations.names()));
    }

    /** The faults that were not played yet, the next one first. */
    public List<Fault> waiting() {
        return faults.waiting();
    }

    /** Has the flows of the start again, and neither faults nor rivals. */
    public void reset() {
        faults.clear();
        gateway.endRivals();
        flows.reset();
    }

    /** Forgets the faults that were not played yet. */
    public void forgetFaults() {
        faults.clear();
    }

    /** Has somebody else use an account, from now on. */
    public void play(Rival rival) {
        gateway.begin(rival);
    }

    /** How many calls of rivals to an API were let through so far. */
    public long rivalsAdmitted(String api) {
        var tally = gateway.rivals().get(api);
        return tally == null ? 0 : tally.admitted();
    }

    @Override
    public void close() {
        late.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the CAMS emulator cannot be stopped", e);
        }
    }

    private ServletContextHandler context() {
        var context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new FaultsServlet(faults, operations.names())), "/control/faults");
        context.addServlet(new ServletHolder(new RivalsServlet(gateway, operations.names())), "/control/rivals");
        context.addServlet(new ServletHolder(new FlowsServlet(flows)), "/control/flows");
        var rpc = new ServletHolder(new RpcServlet(gateway, faults, late));
        rpc.setAsyncSupported(true);
        context.addServlet(rpc, "/*");
        return context;
    }
}
