package dev.sluice;

import dev.sluice.cams.CamsCredentials;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.CamsOnly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the app, unchanged, against a Slack workspace and a CAMS on this computer. Everything is gone when it stops. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Run the whole thing on this computer: no Slack, no cloud.")
final class SandboxCommand implements Callable<Integer> {
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on (default 8080).")
    private int port;

    @Option(names = "--tour", description = "Play the main job, print it, and end.")
    private boolean isTour;

    @Option(names = "--cams-only", description = "Run the CAMS emulator alone, for clients of your own.")
    private boolean isCamsOnly;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (isCamsOnly) {
            CamsEmulator cams = CamsEmulator.start(port, InstantSource.system());
            out.print(CamsOnly.welcome(cams));
            out.flush();
            Shutdown.await(cams);
            return 0;
        }
        Path folder = temporary();
        Sandbox sandbox = Sandbox.start(isTour ? 0 : port, InstantSource.system());
        Sluice sluice = start(sandbox, folder);
        if (!sandbox.awaitApp(CONNECTED_WITHIN)) {
            spec.commandLine()
                    .getErr()
                    .println("The app has not connected to the workspace; what is typed may be lost.");
        }
        if (isTour) {
            try (sandbox;
                    sluice) {
                return sandbox.tour(out);
            } finally {
                out.flush();
                delete(folder);
            }
        }
        out.println(sandbox.page());
        out.println("Open it in a browser. Ctrl-C stops everything.");
        Shutdown.await(sluice, sandbox, () -> delete(folder));
        return 0;
    }

    private static Sluice start(Sandbox sandbox, Path folder) {
        Map<String, String> environment = sandbox.environment(folder.resolve("sluice.db"));
        Settings settings = Settings.read(environment, sandbox.settings(), folder);
        CamsCredentials key = CamsCredentials.fixed(
                environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_ID", ""),
                environment.getOrDefault("ALIBABA_CLOUD_ACCESS_KEY_SECRET", ""));
        return Sluice.start(settings, account -> key, sandbox.clock());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sluice-sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
