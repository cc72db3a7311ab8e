package dev.sluice.cams;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that never stops answering: a byte every tenth of a second, so that no single wait is long. */
final class DrippingServer implements AutoCloseable {
    private static final byte[] HEAD = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000000\r\n\r\n{")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGINNING = "HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final byte[] first;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger accepted = new AtomicInteger();

    private DrippingServer(byte[] first) throws IOException {
        this.first = first;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** One that has sent its head already, or one that drips in its head. */
    static DrippingServer start(boolean headIsThere) throws IOException {
        return new DrippingServer(headIsThere ? HEAD : BEGINNING);
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                accepted.incrementAndGet();
                threads.execute(() -> drip(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void drip(Socket client) {
        try (client) {
            client.getOutputStream().write(first);
            while (!closing.await(100, TimeUnit.MILLISECONDS)) {
                client.getOutputStream().write(' ');
            }
        } catch (IOException e) {
            // the client has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
        threads.shutdown();
    }
}
