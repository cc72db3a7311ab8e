package dev.sluice.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.RunningApp;
import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.TestReporter;

/** The sandbox with the app, as `mvn exec:java` starts it, and a browser before it. */
final class Stage implements AutoCloseable {
    static final String NONE = "no Chromium is on the path (on Debian: apt-get install chromium)";

    final Sandbox sandbox;
    private final RunningApp app;
    private final Chromium browser;

    private Stage(Sandbox sandbox, RunningApp app, Chromium browser) {
        this.sandbox = sandbox;
        this.app = app;
        this.browser = browser;
    }

    /** Skips the test, and says so, where there is no browser. */
    static Stage open(Path folder, TestReporter reporter, UnaryOperator<String> settings)
            throws IOException, InterruptedException {
        Optional<Path> program = program(reporter);
        assumeTrue(program.isPresent(), NONE);
        Chromium browser = Chromium.start(program.orElseThrow());
        Sandbox sandbox = Sandbox.start(0, InstantSource.system());
        Path database = folder.resolve("sluice.db");
        RunningApp app =
                RunningApp.start(sandbox, sandbox.environment(database), settings.apply(sandbox.settings()), database);
        if (!sandbox.awaitApp(Duration.ofSeconds(30))) {
            throw new IllegalStateException("the app did not connect");
        }
        return new Stage(sandbox, app, browser);
    }

    /** The browser's program; where there is none, it is said that the page is not tested. */
    static Optional<Path> program(TestReporter reporter) {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            reporter.publishEntry("the page is not tested", NONE);
        }
        return program;
    }

    Tab tab() {
        return browser.tab();
    }

    URI page(String hash) {
        return URI.create(sandbox.page() + "/" + hash);
    }

    @Override
    public void close() {
        browser.close();
        app.close();
        sandbox.close();
    }
}
