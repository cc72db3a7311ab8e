package dev.sluice.bench;

import dev.sluice.cams.Cams;
import dev.sluice.cams.CamsAccount;
import dev.sluice.cams.CamsClient;
import dev.sluice.cams.CamsCredentials;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight threads that read the same flow again and again. */
final class Demand {
    private static final int THREADS = 8;
    private static final FlowId FLOW = new FlowId("1001");

    private final Cams cams;
    private final Runnable pace;

    private Demand(Cams cams, Runnable pace) {
        this.cams = cams;
        this.pace = pace;
    }

    /** At the client's own pace. */
    static Demand throttled(CamsEmulator emulator) {
        return new Demand(client(emulator, 5), () -> {});
    }

    /** With the client's pace out of the way, and another one in front of it. */
    static Demand pacedBy(CamsEmulator emulator, Runnable pace) {
        return new Demand(client(emulator, CamsAccount.MOST_CALLS_PER_SECOND), pace);
    }

    private static Cams client(CamsEmulator emulator, double callsPerSecond) {
        var address = emulator.address().toString();
        var account = new CamsAccount("1", "bench", "ap-southeast-1", address, null, callsPerSecond, List.of());
        return CamsClient.of(account, CamsCredentials.fixed("testak", "testsecret"), new SimpleMeterRegistry());
    }

    Demand afterRest(Duration rest) throws InterruptedException {
        var unused = new CountDownLatch(1).await(rest.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    Result during(Duration span) throws InterruptedException {
        var done = new AtomicInteger();
        var refused = new AtomicInteger();
        long end = System.nanoTime() + span.toNanos();
        var threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> askUntil(end, done, refused));
        }
        threads.shutdown();
        var unused = threads.awaitTermination(span.toSeconds() + 30, TimeUnit.SECONDS);
        return new Result(done.get(), refused.get());
    }

    private void askUntil(long end, AtomicInteger done, AtomicInteger refused) {
        try {
            while (System.nanoTime() < end) {
                pace.run();
                var reply = cams.getFlow(FLOW, null);
                if (System.nanoTime() < end) {
                    reply.match(it -> done, it -> refused, it -> refused).incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What came of it within the span. */
    record Result(int done, int refused) {}
}
