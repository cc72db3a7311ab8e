package dev.sluice.slack.socket;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/**
 * One connection, from its address to its end. It tells its owner what happens, and remembers when it was last heard.
 *
 * <p>May be used by any number of threads.
 */
final class Connection extends WebSocketClient {
    /** So many answers under way that no more begins. */
    private static final int OVER = Integer.MIN_VALUE / 2;

    private final Owner owner;
    private final long begunAt = System.nanoTime();
    private final AtomicInteger answering = new AtomicInteger();
    private volatile long heardAt = begunAt;
    private volatile long pingedAt = begunAt;
    private volatile boolean isGreeted;
    private volatile boolean isLeaving;
    private volatile long leavesAt;
    private volatile boolean isLetGo;
    private volatile long letGoAt;
    private volatile boolean isParting;
    private volatile String problem = "";

    /** Who is told. */
    interface Owner {
        void said(Connection connection, String text);

        void ended(Connection connection, String why);
    }

    private Connection(URI address, Owner owner, Duration opening) {
        super(address, new Draft_6455(), Map.of(), Math.toIntExact(opening.toMillis()));
        this.owner = owner;
    }

    /** Begins to connect. */
    static Connection begin(URI address, Owner owner, Duration opening) {
        var connection = new Connection(address, owner, opening);
        connection.setDaemon(true);
        connection.setConnectionLostTimeout(0); // it would only look at pongs, and every whole second at most
        connection.setTcpNoDelay(true);
        connection.connect();
        return connection;
    }

    /** Slack said hello: from now on it may deliver here. */
    void greeted() {
        isGreeted = true;
    }

    /** Slack wants it to go; it is used until another is there. */
    void leaves() {
        leavesAt = System.nanoTime();
        isLeaving = true;
    }

    /** Whether Slack wanted it to go so long ago. */
    boolean isLeftFor(Duration time) {
        return isLeaving && System.nanoTime() - leavesAt > time.toNanos();
    }

    boolean isLeaving() {
        return isLeaving;
    }

    /** Whether Slack delivers here. */
    boolean isGood() {
        return isGreeted && isOpen() && !isLetGo;
    }

    boolean isLetGo() {
        return isLetGo;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - begunAt);
    }

    boolean isGreeted() {
        return isGreeted;
    }

    /** It is closed as soon as the answers under way are out. */
    void letGo() {
        if (!isLetGo) {
            letGoAt = System.nanoTime();
            isLetGo = true;
        }
    }

    /** Something that arrived is answered here, unless it is too late to; {@link #answered} must follow. */
    boolean answers() {
        return answering.incrementAndGet() > 0 && !isParting;
    }

    void answered() {
        answering.decrementAndGet();
    }

    /** Sends, if it is still there to. */
    boolean sends(String text) {
        if (isParting) {
            return false;
        }
        try {
            send(text);
            return true;
        } catch (WebsocketNotConnectedException gone) {
            return false;
        }
    }

    /** Asks for a sign of life when it is time, and ends what gives none. */
    void look(SocketTiming timing) {
        long now = System.nanoTime();
        if (isLetGo) {
            part(now - letGoAt, timing);
        } else if (!isGreeted && now - begunAt > timing.opening().toNanos()) {
            cut("no hello within " + timing.opening().toMillis() + " ms");
        } else if (isGreeted && now - heardAt > timing.silence().toNanos()) {
            cut("nothing heard for " + timing.silence().toMillis() + " ms");
        } else if (isOpen() && now - pingedAt > timing.ping().toNanos()) {
            pingedAt = now;
            tell(this::sendPing);
        }
    }

    /**
     * Says that it is over, and goes on reading until the other side says so, too: what it sent meanwhile is not lost.
     * The library would read no more.
     */
    private void part(long nanos, SocketTiming timing) {
        if (!isOpen() || nanos > timing.lastAcks().multipliedBy(2).toNanos()) {
            cut("let go");
        } else if (!isParting
                && (answering.compareAndSet(0, OVER)
                        || nanos > timing.lastAcks().toNanos())) {
            isParting = true;
            var over = new CloseFrame();
            over.setCode(CloseFrame.NORMAL);
            tell(() -> sendFrame(over));
        }
    }

    private void tell(Runnable sending) {
        try {
            sending.run();
        } catch (WebsocketNotConnectedException gone) {
            cut("closed meanwhile");
        }
    }

    /** Ends it at once: the other side may not be there to agree. */
    void cut(String why) {
        problem = why;
        closeConnection(CloseFrame.ABNORMAL_CLOSE, why);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        heardAt = System.nanoTime();
    }

    @Override
    public void onMessage(String text) {
        heardAt = System.nanoTime();
        owner.said(this, text);
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
        heardAt = System.nanoTime();
        super.onWebsocketPing(connection, frame);
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata frame) {
        heardAt = System.nanoTime();
    }

    @Override
    public void onClose(int code, @Nullable String reason, boolean remote) {
        String why = problem.isEmpty() ? String.valueOf(reason) : problem;
        owner.ended(this, why.isEmpty() ? "closed with code " + code : why);
    }

    @Override
    public void onError(Exception failure) {
        problem = failure.toString();
    }
}
