package dev.sluice.bench;

import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Rival;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

/**
 * 1,000 changes through the whole client against the emulator, one after another as the runner makes them: without a
 * rest, with 10 idle seconds in the middle, and while somebody else makes 2 of the account's 5 calls a second, of each
 * API. An argument that is a number is the number of changes.
 */
public final class ChangesBench {
    private static final int CHANGES = 1_000;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final double ALLOWED = 5;

    private final PrintStream out;
    private final int changes;

    private ChangesBench(PrintStream out, int changes) {
        this.out = out;
        this.changes = changes;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int changes = Arrays.stream(arguments)
                .filter(word -> word.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(CHANGES);
        var bench = new ChangesBench(new PrintStream(System.out, true, StandardCharsets.UTF_8), changes);
        bench.run();
    }

    private void run() throws InterruptedException {
        out.printf("%d changes, each GetFlow and ModifyFlow, at 5 calls a second of each%n", changes);
        out.printf("%-32s %8s %6s %6s %12s %12s%n", "", "seconds", "done", "lost", "LimitControl", "% of left");
        measure("without a rest", Duration.ZERO, 0);
        measure("10 idle seconds in the middle", REST, 0);
        measure("another client takes 2 of the 5", Duration.ZERO, 2);
    }

    private void measure(String name, Duration rest, double rival) throws InterruptedException {
        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            var queue = new ChangeQueue(emulator, changes);
            if (rival > 0) {
                emulator.play(new Rival(Rival.USUAL_ACCOUNT, "GetFlow", rival, Duration.ofDays(1)));
                emulator.play(new Rival(Rival.USUAL_ACCOUNT, "ModifyFlow", rival, Duration.ofDays(1)));
            }
            long begun = System.nanoTime();
            queue.run(changes / 2);
            AppBench.pause(rest);
            queue.run(changes);
            double seconds = (System.nanoTime() - begun - rest.toNanos()) / 1e9;
            double left = ALLOWED * seconds - emulator.rivalsAdmitted("ModifyFlow");
            out.printf(
                    "%-32s %8.1f %6d %6d %12d %12.1f%n",
                    name, seconds, queue.done(), queue.lost(), queue.limited(), 100 * changes / left);
        }
    }
}
