package dev.sluice.bench;

import com.google.common.util.concurrent.RateLimiter;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * How close to 5 calls a second the client comes, and how many calls the server sees in its worst second: after a rest,
 * at full demand from eight threads, against the emulator. The first argument is the seconds of the long run, 60 if
 * there is none. Guava's three limiters alone are measured for comparison.
 */
public final class ThrottleBench {
    private static final Duration REST = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final PrintStream out;

    private ThrottleBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new ThrottleBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        bench.run(Duration.ofSeconds(arguments.length == 0 ? 60 : Long.parseLong(arguments[0])));
    }

    private void run(Duration longRun) throws InterruptedException {
        out.println("5 calls a second are allowed; each run rests 3 s, then asks as fast as it can with 8 threads");
        out.printf("%-44s %9s %15s %8s%n", "", "% of 5/s", "most in a second", "refused");
        measure("Throttle", longRun, Duration.ZERO, Demand::throttled);
        measure("Throttle, answers take 100 ms", longRun, Duration.ofMillis(100), Demand::throttled);
        measure("RateLimiter.create(5)", SHORT, Duration.ZERO, guava(RateLimiter.create(5)));
        measure("RateLimiter.create(5, 0 ms)", SHORT, Duration.ZERO, guava(RateLimiter.create(5, Duration.ZERO)));
        measure(
                "RateLimiter.create(5, 1 ms)",
                SHORT,
                Duration.ZERO,
                guava(RateLimiter.create(5, Duration.ofMillis(1))));
    }

    private void measure(String name, Duration span, Duration delay, Function<CamsEmulator, Demand> client)
            throws InterruptedException {
        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            if (!delay.isZero()) {
                emulator.play(Fault.delay("GetFlow", delay).times(Integer.MAX_VALUE));
            }
            var result = client.apply(emulator).afterRest(REST).during(span);
            out.printf(
                    "%-44s %9.1f %15d %8d%n",
                    name + ", " + span.toSeconds() + " s",
                    100.0 * result.done() / (5 * span.toSeconds()),
                    emulator.mostInOneSecond("GetFlow"),
                    result.refused());
        }
    }

    private static Function<CamsEmulator, Demand> guava(RateLimiter limiter) {
        return emulator -> Demand.pacedBy(emulator, limiter::acquire);
    }
}
