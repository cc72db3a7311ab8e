package dev.sluice;

import dev.sluice.cams.CamsCredentials;
import dev.sluice.change.Backlog;
import dev.sluice.change.JdbiBacklog;
import dev.sluice.database.Database;
import dev.sluice.slack.Vitals;
import dev.sluice.web.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How the running app is, asked of its parts; what takes a while is remembered for a moment. */
record Pulse(Database database, Supplier<Backlog> waiting, Map<String, Supplier<Optional<String>>> keys)
        implements Vitals {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration KEYS_KEPT = Duration.ofSeconds(10);

    /** Nobody runs what could be run: some runner is stuck, or there are more changes than CAMS takes. */
    private static final Duration STUCK = Duration.ofMinutes(15);

    static Pulse of(Database database, JdbiBacklog backlog, Map<String, CamsCredentials> keys) {
        return new Pulse(
                database,
                new Lately<>(backlog::now, MOMENT),
                keys.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, key -> new Lately<>(key.getValue()::problem, KEYS_KEPT))));
    }

    /** What must be in order before requests can be taken. */
    List<Probe> probes(Supplier<Optional<String>> slackProblem) {
        return List.of(
                Probe.of("database", database::answers),
                new Probe("slack", slackProblem),
                Probe.of(
                        "cams credentials",
                        () -> keys.values().stream().allMatch(key -> key.get().isEmpty())),
                Probe.of("queue age", () -> backlog().overdue().compareTo(STUCK) < 0));
    }

    @Override
    public boolean databaseAnswers() {
        return database.answers();
    }

    @Override
    public Backlog backlog() {
        return waiting.get();
    }

    @Override
    public Optional<String> keyProblem(String account) {
        Supplier<Optional<String>> key = keys.get(account);
        return key == null ? Optional.of("no such account") : key.get();
    }
}
