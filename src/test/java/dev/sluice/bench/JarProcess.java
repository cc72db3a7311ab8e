package dev.sluice.bench;

import dev.sluice.sandbox.Sandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/** The built jar in a process of its own, in HTTP mode, with the flags of the Procfile. */
final class JarProcess implements AutoCloseable {
    private final long begun = System.nanoTime();
    private final Process process;
    private final int port;

    private JarProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static JarProcess start(Sandbox sandbox, Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("sluice.yml"), sandbox.settings());
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AppBench.flags("web"));
        command.add("-jar");
        command.add("target/sluice.jar");
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(sandbox.environment(folder.resolve("sluice.db")));
        builder.environment().remove("SLACK_APP_TOKEN");
        builder.environment().put("SLACK_SIGNING_SECRET", sandbox.workspace().signingSecret());
        builder.environment().put("SLUICE_CONFIG", settings.toString());
        builder.environment().put("PORT", Integer.toString(port));
        var log = folder.resolve("app.log").toFile();
        return new JarProcess(
                builder.redirectErrorStream(true).redirectOutput(log).start(), port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** From the start of the process to the first 200 of {@code /readyz}. */
    Duration untilReady() throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(AppBench.at(port, "/readyz")).build();
        while (process.isAlive()) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
            } catch (IOException e) {
                // not listening yet
            }
            AppBench.pause(Duration.ofMillis(10));
        }
        throw new IllegalStateException("the app ended before it was ready");
    }

    URI events() {
        return AppBench.at(port, "/slack/events");
    }

    /** A figure of the process's status, in megabytes; Linux only. */
    long megabytes(String figure) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(figure + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
