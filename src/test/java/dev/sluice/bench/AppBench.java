package dev.sluice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.workspace.PeopleClient;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The built jar, started as the Procfile's web line starts it: how long until it is ready, how fast a submission is
 * acknowledged at 50 a second, and how much memory is resident after that.
 */
public final class AppBench {
    private static final int A_SECOND = 50;
    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 20;
    private static final int STARTS = 5;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private AppBench() {}

    public static void main(String[] arguments) throws Exception {
        new AppBench().run();
    }

    private void run() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system())) {
            starts(sandbox);
            submissions(sandbox);
        }
    }

    private void starts(Sandbox sandbox) throws Exception {
        var millis = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (JarProcess app = JarProcess.start(sandbox, folder())) {
                millis[i] = app.untilReady().toMillis();
            }
        }
        java.util.Arrays.sort(millis);
        out.printf(
                "start to ready: median %d ms, slowest %d ms of %d%n", millis[STARTS / 2], millis[STARTS - 1], STARTS);
    }

    private void submissions(Sandbox sandbox) throws Exception {
        try (JarProcess app = JarProcess.start(sandbox, folder())) {
            app.untilReady();
            sandbox.workspace().deliverTo(app.events());
            var load = new SubmissionLoad(app.events(), sandbox.workspace().signingSecret(), form(sandbox.people()));
            load.run(Duration.ofSeconds(WARM_UP_SECONDS), A_SECOND);
            var taken = load.run(Duration.ofSeconds(SECONDS), A_SECOND);
            out.printf(
                    "submissions acknowledged: %d at %d a second, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, failed %d%n",
                    taken.count(),
                    A_SECOND,
                    taken.millisAt(50),
                    taken.millisAt(99),
                    taken.millisAt(100),
                    taken.failed());
            out.printf(
                    "resident memory after that: %d MB (highest %d MB)%n",
                    app.megabytes("VmRSS"), app.megabytes("VmHWM"));
        }
    }

    private static JsonNode form(PeopleClient people) {
        people.type("U0EDITOR1", "C01SUPPORT", "/flow edit 1001");
        return people.await("U0EDITOR1", Duration.ofSeconds(10), state -> {
                    JsonNode top = state.path("modals").path(0);
                    return top.path("callback_id").asText().equals("flow_edit") ? Optional.of(top) : Optional.empty();
                })
                .orElseThrow();
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("sluice-bench");
        folder.toFile().deleteOnExit();
        return folder;
    }

    /** The flags of a line of the Procfile. */
    static List<String> flags(String line) throws IOException {
        return Files.readAllLines(Path.of("Procfile")).stream()
                .filter(it -> it.startsWith(line + ":"))
                .flatMap(it -> List.of(it.split(" ")).stream())
                .filter(word -> word.startsWith("-X") || word.startsWith("-D"))
                .toList();
    }

    static void pause(Duration pause) throws InterruptedException {
        var unused = new CountDownLatch(1).await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
