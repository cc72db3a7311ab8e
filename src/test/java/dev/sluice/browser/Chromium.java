package dev.sluice.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A Chromium without windows, spoken to in its own protocol: no driver and no library has to fit its version. It opens
 * pages of this computer only, so it may run where its sandbox cannot, as root in a container.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--no-first-run",
            "--no-default-browser-check",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
            "--remote-debugging-port=0");
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(40);

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Chromium(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /** The browser's program, if this computer has one. */
    static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) throws IOException {
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium");
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile.toAbsolutePath());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile())
                .start();
        try {
            return new Chromium(process, profile, DevTools.at(address(process, profile)));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw new IllegalStateException(program + " said: " + Files.readString(profile.resolve("output.txt")), e);
        }
    }

    /** Opens an empty tab that shares nothing with other tabs. */
    Tab tab() {
        return Tab.in(tools);
    }

    private static String address(Process process, Path profile) {
        Path written = profile.resolve("DevToolsActivePort");
        List<String> lines = Awaitility.await("the browser's address")
                .atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> lines(process, written), found -> found.size() > 1);
        return "ws://127.0.0.1:" + lines.get(0) + lines.get(1);
    }

    private static List<String> lines(Process process, Path file) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended by itself with " + process.exitValue());
        }
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public void close() {
        tools.close();
        List<ProcessHandle> own = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        own.forEach(ProcessHandle::destroyForcibly);
        try {
            assert process.waitFor(10, TimeUnit.SECONDS) : "the browser does not end";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        delete(profile);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> assertDeleted(file.toFile()));
        } catch (IOException | java.io.UncheckedIOException stillWritten) {
            // a dying child of the browser may write once more; `mvn clean` takes it
        }
    }

    private static void assertDeleted(File file) {
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
