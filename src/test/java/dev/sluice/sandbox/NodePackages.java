package dev.sluice.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Clients that others wrote for Node, installed under {@code target} from the npm registry. */
public final class NodePackages {
    private static final Duration LONGEST_INSTALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Path folder;
    private final List<String> packages;

    /** These packages, such as {@code @slack/bolt@5.1.0}, in a folder of this name. */
    public NodePackages(String name, String... packages) {
        this.folder = Path.of("target", name);
        this.packages = List.of(packages);
    }

    /** Installs them where that was not done yet. Returns why they cannot be used here; empty when they can. */
    public Optional<String> install() throws IOException, InterruptedException {
        if (!answers("node", "--version") || !answers("npm", "--version")) {
            return Optional.of("node and npm are not on the path of this computer");
        }
        if (packages.stream()
                .allMatch(one -> Files.isDirectory(
                        folder.resolve("node_modules").resolve(one.substring(0, one.lastIndexOf('@')))))) {
            return Optional.empty();
        }
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"clients\", \"private\": true}");
        List<String> command =
                words(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"), packages);
        return run(LONGEST_INSTALL, command).isPresent()
                ? Optional.empty()
                : Optional.of("npm could not install " + packages + "; the registry may be out of reach");
    }

    /** What node printed; empty when it failed or took too long. */
    public Optional<String> node(String... arguments) throws IOException, InterruptedException {
        return run(LONGEST_RUN, words(List.of("node"), List.of(arguments)));
    }

    /** A node that goes on; what it prints is read from the process. */
    public Process start(String... arguments) throws IOException {
        return new ProcessBuilder(words(List.of("node"), List.of(arguments)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private boolean answers(String... command) throws InterruptedException {
        try {
            Files.createDirectories(folder);
            return run(LONGEST_RUN, List.of(command)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<String> run(Duration longest, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean isOver = process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
            return isOver && process.exitValue() == 0
                    ? Optional.of(Files.readString(output, StandardCharsets.UTF_8))
                    : Optional.empty();
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    private static List<String> words(List<String> first, List<String> rest) {
        return new ArrayList<>(Stream.concat(first.stream(), rest.stream()).toList());
    }
}
