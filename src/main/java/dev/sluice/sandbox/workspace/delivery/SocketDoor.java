package dev.sluice.sandbox.workspace.delivery;

import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.Stamps;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket server an app in Socket Mode connects to, with a ticket for each connection.
 *
 * <p>At most ten connections are open at once, unless it was told otherwise; a payload goes to one of them, in turn.
 * Safe for many threads.
 */
public final class SocketDoor extends WebSocketServer {
    private static final int MOST = 10;

    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Set<WebSocket> silent = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService closer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandbox-door");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger turn = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Stamps stamps;
    private final String appId;
    private volatile Consumer<String> listener = text -> {};
    private volatile int most = MOST;

    private SocketDoor(Stamps stamps, String appId) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.stamps = stamps;
        this.appId = appId;
        setReuseAddr(true);
        setDaemon(true);
        setConnectionLostTimeout(30);
    }

    /** Opens the door on some free port of this computer. */
    public static SocketDoor open(Stamps stamps, String appId) {
        SocketDoor door = new SocketDoor(stamps, appId);
        door.start();
        try {
            if (!door.started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server did not start within 10 seconds");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return door;
    }

    /** An address that is good for one connection. */
    public String newAddress() {
        String ticket = stamps.secret(16);
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
    }

    /** How many connections are open. */
    public int count() {
        return connections.size();
    }

    /** Asks every connection to go away for this reason, as Slack does now and then, and closes them. */
    public void disconnect(String reason) {
        disconnect(reason, Duration.ZERO, MOST);
    }

    /** Asks so many connections, the oldest first, to go away, and closes them when this time is over. */
    public void disconnect(String reason, Duration after, int howMany) {
        connections.stream().limit(howMany).forEach(connection -> {
            connection.send(word(reason));
            var closing = closer.schedule(
                    () -> connection.close(CloseFrame.NORMAL, reason), after.toMillis(), TimeUnit.MILLISECONDS);
            assert !closing.isCancelled();
        });
    }

    /**
     * So many connections, the oldest first, no longer say anything and answer no ping, though they stay open: as when
     * a computer on the way forgot them. What is delivered over them is lost.
     */
    public void silence(int howMany) {
        connections.stream().limit(howMany).forEach(silent::add);
    }

    /** Lets the silent connections speak again. */
    public void unsilence() {
        silent.clear();
    }

    /** Cuts every connection without a word, as a network does. */
    public void drop() {
        connections.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
    }

    /** Turns every further connection away when this many are open; ten are usual. */
    public void atMost(int connectionsAtOnce) {
        most = connectionsAtOnce;
    }

    /** Ends every connection and the server. */
    public void shut() {
        closer.shutdownNow();
        try {
            stop(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void onMessage(Consumer<String> reader) {
        listener = reader;
    }

    /** Sends to one connection; false when there is none. */
    boolean send(String text) {
        for (int tries = connections.size(); tries > 0; tries--) {
            @Nullable WebSocket next = next();
            if (next == null) {
                return false;
            }
            try {
                if (!silent.contains(next)) {
                    next.send(text);
                }
                return true;
            } catch (WebsocketNotConnectedException gone) {
                connections.remove(next);
            }
        }
        return false;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
        String asked = request.getResourceDescriptor();
        if (!tickets.remove(asked.replaceAll("^.*[?&]ticket=([0-9a-f]+).*$", "$1"))) {
            throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket");
        }
        return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        if (connections.size() >= most) {
            connection.send(word("too_many_websockets"));
            connection.close(CloseFrame.NORMAL, "too_many_websockets");
            return;
        }
        connections.add(connection);
        var hello = Json.object().put("type", "hello").put("num_connections", connections.size());
        hello.putObject("debug_info").put("host", "sandbox").put("approximate_connection_time", 18_060);
        hello.putObject("connection_info").put("app_id", appId);
        connection.send(hello.toString());
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        listener.accept(text);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        connections.remove(connection);
        silent.remove(connection);
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata ping) {
        if (!silent.contains(connection)) {
            super.onWebsocketPing(connection, ping);
        }
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception failure) {
        if (connection == null && started.getCount() > 0) {
            throw new SlackError("socket_not_opened: " + failure.getMessage());
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    private @Nullable WebSocket next() {
        List<WebSocket> now = List.copyOf(connections);
        return now.isEmpty() ? null : now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    private static String word(String reason) {
        var word = Json.object().put("type", "disconnect").put("reason", reason);
        word.putObject("debug_info").put("host", "sandbox");
        return word.toString();
    }
}
