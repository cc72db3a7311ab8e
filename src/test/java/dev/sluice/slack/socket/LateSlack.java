package dev.sluice.slack.socket;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A server that delivers once more on each connection that says goodbye, before it says goodbye itself. */
final class LateSlack extends WebSocketServer {
    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final String LATE = "{\"type\":\"slash_commands\",\"envelope_id\":\"late\"}";

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch delivered;

    /** The protocol, but for the last word. */
    private static final class Talkative extends Draft_6455 {
        private final CountDownLatch delivered;

        Talkative(CountDownLatch delivered) {
            this.delivered = delivered;
        }

        @Override
        public void processFrame(WebSocketImpl connection, Framedata frame) throws InvalidDataException {
            if (frame.getOpcode() == Opcode.CLOSING) {
                connection.send(LATE);
                delivered.countDown();
            }
            super.processFrame(connection, frame);
        }

        @Override
        public Draft copyInstance() {
            return new Talkative(delivered);
        }
    }

    private LateSlack(CountDownLatch delivered) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), List.of(new Talkative(delivered)));
        this.delivered = delivered;
    }

    /** Starts one, on some free port of this computer, from which so many late deliveries are awaited. */
    static LateSlack start(int deliveries) throws InterruptedException {
        var slack = new LateSlack(new CountDownLatch(deliveries));
        slack.setDaemon(true);
        slack.start();
        if (!slack.started.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server did not start within 10 seconds");
        }
        return slack;
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort() + "/");
    }

    boolean hasDelivered() throws InterruptedException {
        return delivered.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send(HELLO);
    }

    @Override
    public void onMessage(WebSocket connection, String text) {}

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onError(@Nullable WebSocket connection, Exception failure) {}

    @Override
    public void onStart() {
        started.countDown();
    }
}
