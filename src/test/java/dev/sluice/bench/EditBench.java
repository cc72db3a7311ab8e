package dev.sluice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.workspace.PeopleClient;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From the command {@code /flow edit} to the {@code views.open} that Slack gets, while CAMS takes 100 ms for an answer:
 * for a flow in the first space of the account, and for one in the second, which takes two calls at the account's pace.
 */
public final class EditBench {
    private static final String ANN = "U0EDITOR1";
    private static final int TIMES = 200;
    private static final int WARM_UP = 20;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private EditBench() {}

    public static void main(String[] arguments) throws Exception {
        new EditBench().run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("sluice-edit-bench");
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system());
                JarProcess app = JarProcess.start(sandbox, folder)) {
            app.untilReady();
            sandbox.workspace().deliverTo(app.events());
            sandbox.cams().play(Fault.delay("GetFlow", Duration.ofMillis(100)).times(1_000_000));
            edit(sandbox.people(), "1001", WARM_UP);
            for (String flow : List.of("1001", "1010")) {
                edit(sandbox.people(), flow, TIMES);
                List<Long> taken = taken(sandbox.people().traffic());
                out.printf(
                        Locale.ROOT,
                        "/flow edit %s to views.open: p50 %d ms, p99 %d ms, slowest %d ms of %d%n",
                        flow,
                        at(taken, 50),
                        at(taken, 99),
                        at(taken, 100),
                        taken.size());
            }
        }
    }

    private static void edit(PeopleClient people, String flow, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            people.type(ANN, "C01SUPPORT", "/flow edit " + flow);
            String modal = people.await(
                            ANN,
                            Duration.ofSeconds(10),
                            state -> Optional.of(state.path("modals")
                                            .path(0)
                                            .path("id")
                                            .asText())
                                    .filter(id -> !id.isEmpty()))
                    .orElseThrow();
            people.close(ANN, modal);
            AppBench.pause(BETWEEN);
        }
    }

    /** Milliseconds from each command of the last round to the modal, sorted. */
    private static List<Long> taken(JsonNode traffic) {
        var taken = new ArrayList<Long>();
        long asked = 0;
        for (JsonNode entry : traffic) {
            long begun = entry.path("at").asLong() - entry.path("took_ms").asLong();
            if (entry.path("name").asText().equals("/flow")) {
                asked = begun;
            } else if (entry.path("name").asText().equals("views.open") && asked > 0) {
                taken.add(begun - asked);
                asked = 0;
            }
        }
        List<Long> last = new ArrayList<>(taken.subList(Math.max(0, taken.size() - TIMES), taken.size()));
        Collections.sort(last);
        return last;
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
