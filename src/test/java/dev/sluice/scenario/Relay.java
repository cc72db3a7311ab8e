package dev.sluice.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Listens on a port of its own as a server does, and has each request answered by another. For any number of callers.
 */
final class Relay implements AutoCloseable {
    private static final int WAITING = 100;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final Answering answering;

    /** Answers a request with the bytes of an answer; none of them means that the connection is cut. */
    @FunctionalInterface
    interface Answering {
        byte[] answer(RawCall call) throws IOException;
    }

    Relay(Answering answering) {
        this.answering = answering;
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException e) {
                return; // closed, which is how this ends
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            byte[] answer = answering.answer(RawCall.read(caller.getInputStream()));
            caller.getOutputStream().write(answer);
        } catch (IOException e) {
            // Either side is gone, and the other sees the connection cut.
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
