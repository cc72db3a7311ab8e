package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.Main;
import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The app in a process of its own, as an operator runs it, so that it can be killed as a power cut would. */
final class AppProcess implements AutoCloseable {
    private final Process process;
    private final Path log;

    private AppProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it against a sandbox, with its database and settings in a folder, and waits until it is ready. */
    static AppProcess start(Sandbox sandbox, Path folder) throws IOException {
        return start(sandbox, folder, Map.of());
    }

    /** The same with some variables set otherwise; an empty one is left out. */
    static AppProcess start(Sandbox sandbox, Path folder, Map<String, String> variables) throws IOException {
        return start(sandbox, folder, variables, sandbox.settings());
    }

    /** The same with other settings. */
    static AppProcess start(Sandbox sandbox, Path folder, Map<String, String> variables, String content)
            throws IOException {
        Path settings = Files.writeString(folder.resolve("sluice.yml"), content);
        Path log = Files.createTempFile(folder, "app", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                java,
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve"));
        builder.environment().putAll(sandbox.environment(folder.resolve("sluice.db")));
        builder.environment().put("SLUICE_CONFIG", settings.toString());
        builder.environment().put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        builder.environment().putAll(variables);
        builder.environment().values().removeIf(String::isEmpty);
        var app = new AppProcess(
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
        try {
            Awaitility.await("ready").atMost(Duration.ofSeconds(40)).until(() -> app.printed("ready after-ms="));
            return app;
        } catch (RuntimeException e) {
            app.close();
            throw e;
        }
    }

    boolean printed(String words) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("the app ended: " + Files.readString(log, StandardCharsets.UTF_8));
        }
        return Files.readString(log, StandardCharsets.UTF_8).contains(words);
    }

    /** The port on which it listens for HTTP. */
    int port() throws IOException {
        return SecretsTest.port(Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Ends it at once, without a chance to finish anything. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Tells it to stop, as an operator or a platform does with SIGTERM. */
    void tellToStop() {
        process.destroy();
    }

    /** Waits for its end, and answers what it printed. */
    String awaitEnd(Duration most) throws IOException, InterruptedException {
        assertThat(process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS))
                .as("ended within " + most)
                .isTrue();
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
