package dev.sluice.bench;

import com.sun.net.httpserver.HttpServer;
import dev.sluice.cams.Cams;
import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.CamsClient;
import dev.sluice.cams.CamsCredentials;
import dev.sluice.cams.Reply;
import dev.sluice.flow.FlowId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What one call costs when nothing has to be waited for: signed, sent, answered by a loopback server that does nothing,
 * read. Calls are 3 ms apart, so that the pace, here 1,000 a second, never holds one. Also the heap in use after a
 * collection, before and after 10,000 calls.
 */
public final class CallBench {
    private static final int WARM_UP = 3_000;
    private static final int CALLS = 10_000;
    private static final Duration APART = Duration.ofMillis(3);
    private static final FlowId FLOW = new FlowId("1001");
    private static final byte[] ANSWER = """
            {"RequestId":"4F2A","Code":"OK","Message":"None","AccessDeniedDetail":"None","Data":{"FlowId":"1001",\
            "FlowName":"Welcome","Categories":["SIGN_UP"],"Status":"DRAFT"}}""".getBytes(StandardCharsets.UTF_8);

    private CallBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Otherwise the JDK's server holds each answer back for 40 ms, until its first packet is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        HttpServer server = server();
        try {
            Cams cams = client("http://127.0.0.1:" + server.getAddress().getPort());
            measure(cams, WARM_UP);
            long before = heapAfterCollection();
            long[] nanos = measure(cams, CALLS);
            long after = heapAfterCollection();
            out.printf(
                    "one call, nothing to wait for: p50 %.2f ms, p99 %.2f ms, slowest %.1f ms, of %d%n",
                    nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6, nanos[CALLS - 1] / 1e6, CALLS);
            out.printf("heap after a collection: %d KB before, %d KB after %d calls%n", before, after, CALLS);
        } finally {
            server.stop(0);
        }
    }

    private static long[] measure(Cams cams, int calls) throws InterruptedException {
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            AppBench.pause(APART);
            long begun = System.nanoTime();
            var reply = cams.getFlow(FLOW, null);
            nanos[i] = System.nanoTime() - begun;
            if (!(reply instanceof Reply.Done)) {
                throw new IllegalStateException("the loopback server says OK, not " + reply);
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static long heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / 1024;
    }

    private static Cams client(String address) {
        var account = new CamsAccount(
                "1", "bench", "ap-southeast-1", address, null, CamsAccount.MOST_CALLS_PER_SECOND, List.of());
        return CamsClient.of(account, CamsCredentials.fixed("testak", "testsecret"), new SimpleMeterRegistry());
    }

    private static HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        return server;
    }
}
