package dev.sluice.scenario;

import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The app in a process of its own, with a gate on each of its wires; it can die and be started again, for one thread.
 */
final class GatedApp implements AutoCloseable {
    final Sandbox sandbox = Sandbox.start(0, InstantSource.system());
    final Records records;
    private final Path folder;
    private final Gate people = new Gate(0);
    private final Gate slack = new Gate(sandbox.workspace().port());
    private final Gate cams = new Gate(sandbox.cams().port());
    private volatile @Nullable AppProcess app;

    /** Keeps what it writes in this folder, and its records there or in another database. */
    GatedApp(Path folder, Records records) {
        this.folder = folder;
        this.records = records;
        sandbox.workspace().deliverTo(URI.create("http://127.0.0.1:" + people.port() + "/slack/events"));
    }

    void start() throws IOException {
        String settings = sandbox.settings().replace(":" + sandbox.cams().port(), ":" + cams.port());
        AppProcess started = AppProcess.start(sandbox, folder, variables(), settings);
        app = started;
        people.leadTo(started.port());
    }

    private Map<String, String> variables() {
        var variables = new HashMap<>(records.variables());
        variables.put("SLACK_APP_TOKEN", "");
        variables.put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
        variables.put("SLACK_API_URL", "http://127.0.0.1:" + slack.port() + "/api/");
        return variables;
    }

    Gate gate(Boundary.Wire wire) {
        return switch (wire) {
            case PEOPLE -> people;
            case SLACK -> slack;
            case CAMS, CAMS_READ_BACK -> cams;
        };
    }

    /** Ends it at once; whoever takes its place need not wait until it is believed to be dead. */
    void kill() {
        AppProcess running = app;
        if (running != null) {
            running.kill();
            records.forgetDead();
        }
    }

    @Override
    public void close() {
        AppProcess running = app;
        if (running != null) {
            running.close();
        }
        people.close();
        slack.close();
        cams.close();
        sandbox.close();
    }
}
