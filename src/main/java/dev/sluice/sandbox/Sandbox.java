package dev.sluice.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.workspace.PeopleClient;
import dev.sluice.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A running sandbox: a Slack workspace and CAMS, both on 127.0.0.1, and what an operator would set to use them. */
public final class Sandbox implements AutoCloseable {
    private static final String SETTINGS = "/sandbox/sluice.yml";
    private static final String MANIFEST = "/sandbox/manifest.yml";
    private static final String CAMS_IN_SETTINGS = "http://127.0.0.1:8081";

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Workspace workspace;
    private final CamsEmulator cams;

    private Sandbox(Workspace workspace, CamsEmulator cams) {
        this.workspace = workspace;
        this.cams = cams;
    }

    /**
     * Starts both.
     *
     * @param port of the workspace and its page; 0 takes any
     * @throws RuntimeException when the port is taken
     */
    public static Sandbox start(int port, InstantSource clock) {
        return start(port, clock, text(MANIFEST));
    }

    /** The same with the app as another manifest describes it. */
    public static Sandbox start(int port, InstantSource clock, String manifest) {
        // CAMS keeps the time that its clients sign with; only the workspace and the app beside it are moved
        var workspace = Workspace.start(port, clock, tree(manifest));
        try {
            var cams = CamsEmulator.start(0, clock);
            workspace.beside("cams-faults", new CamsControls(cams));
            return new Sandbox(workspace, cams);
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    /** The variables that the app needs to be run against the sandbox, over Socket Mode. */
    public Map<String, String> environment(Path database) {
        return Map.of(
                "SLACK_BOT_TOKEN",
                workspace.botToken(),
                "SLACK_APP_TOKEN",
                workspace.appToken(),
                "SLACK_API_URL",
                workspace.apiUrl(),
                "DATABASE_URL",
                "jdbc:sqlite:" + database,
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "testak",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                "testsecret",
                "HOST",
                "127.0.0.1",
                "PORT",
                "0");
    }

    /** The settings file, with the address of this sandbox's CAMS in it. */
    public String settings() {
        return text(SETTINGS).replace(CAMS_IN_SETTINGS, cams.address().toString());
    }

    private static JsonNode tree(String manifest) {
        try {
            return new YAMLMapper().readTree(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the manifest is not YAML", e);
        }
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Sandbox.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI page() {
        return URI.create("http://localhost:" + workspace.port());
    }

    public PeopleClient people() {
        return new PeopleClient(page());
    }

    /** The clock of the workspace. An app in this process is given it too, so that both move together. */
    public InstantSource clock() {
        return workspace.clock();
    }

    /** Moves the clock of the workspace, and of the app that shares it, on at once. */
    public void advance(Duration by) {
        workspace.advance(by);
    }

    /** Waits until the app holds a connection, so that what people type reaches it; false when it takes too long. */
    public boolean awaitApp(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (workspace.connections() == 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return workspace.connections() > 0;
    }

    /** Plays the main job, and writes down what happened. Returns 0 when all of it did, otherwise 1. */
    public int tour(Appendable out) {
        return Tour.run(
                people(),
                out,
                () -> cams.calls().stream()
                        .map(call -> call.api() + " " + call.parameters() + " → " + call.code() + ", request "
                                + call.requestId())
                        .toList());
    }

    public Workspace workspace() {
        return workspace;
    }

    public CamsEmulator cams() {
        return cams;
    }

    @Override
    public void close() {
        workspace.close();
        cams.close();
    }
}
