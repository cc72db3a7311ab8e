package dev.sluice;

import dev.sluice.cams.CamsCredentials;
import dev.sluice.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.Map;

/** The app as it is run, inside the test's process, against a sandbox. */
public final class RunningApp implements AutoCloseable {
    private final Sluice sluice;

    private RunningApp(Sluice sluice) {
        this.sluice = sluice;
    }

    /** Starts it over Socket Mode, with this database. */
    public static RunningApp start(Sandbox sandbox, Path database) {
        return start(sandbox, sandbox.environment(database), database);
    }

    /** Starts it with these variables. */
    public static RunningApp start(Sandbox sandbox, Map<String, String> environment, Path database) {
        return start(sandbox, environment, sandbox.settings(), database);
    }

    /** Starts it over Socket Mode, with this database and these settings beside the sandbox's. */
    public static RunningApp start(Sandbox sandbox, Path database, String more) {
        return start(sandbox, sandbox.environment(database), sandbox.settings() + more, database);
    }

    /** Starts it with these variables and another settings file. */
    public static RunningApp start(Sandbox sandbox, Map<String, String> environment, String file, Path database) {
        Settings settings = Settings.read(environment, file, database.resolveSibling(""));
        CamsCredentials key = CamsCredentials.fixed(
                environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", ""),
                environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_SECRET", ""));
        return new RunningApp(Sluice.start(settings, account -> key, sandbox.clock()));
    }

    public int port() {
        return sluice.port();
    }

    @Override
    public void close() {
        sluice.close();
    }
}
