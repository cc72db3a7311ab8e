package dev.sluice.sandbox.workspace;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An app's end of HTTP mode: collects the requests, and answers what the test says. */
final class RequestUrl implements AutoCloseable {
    private final BlockingQueue<Request> arrived = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean wantsNoMore;

    RequestUrl() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/slack/events", exchange -> {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(new Request(headers, body));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            if (wantsNoMore) {
                exchange.getResponseHeaders().add("X-Slack-No-Retry", "1");
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void answering(int withStatus, String with) {
        status = withStatus;
        answer = with;
    }

    /** Asks not to be told again what it did not take. */
    void wantingNoMore() {
        wantsNoMore = true;
    }

    Request next() {
        try {
            return Optional.ofNullable(arrived.poll(5, TimeUnit.SECONDS)).orElseThrow(NoSuchElementException::new);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One request as it came. */
    record Request(Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** One field of the form. */
        String field(String name) {
            for (String pair : body.split("&", -1)) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }
}
