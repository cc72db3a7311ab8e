package dev.sluice.sandbox.cams;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Alibaba's own client for Node, installed under {@code target} from the npm registry. */
final class NodeClient {
    private static final Path FOLDER = Path.of("target", "node-cams");
    private static final List<String> PACKAGES =
            List.of("@alicloud/cams20200606@1.4.2", "@alicloud/openapi-client@0.4.15");
    private static final Duration LONGEST_INSTALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private NodeClient() {}

    /** Installs it where that was not done yet. Returns why it cannot be used here; empty when it can. */
    static Optional<String> install() throws IOException, InterruptedException {
        if (!answers("node", "--version") || !answers("npm", "--version")) {
            return Optional.of("node and npm are not on the path of this computer");
        }
        if (Files.isDirectory(FOLDER.resolve("node_modules/@alicloud/cams20200606"))) {
            return Optional.empty();
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("package.json"), "{\"name\": \"node-cams\", \"private\": true}");
        var command = new ArrayList<>(List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"));
        command.addAll(PACKAGES);
        return run(LONGEST_INSTALL, command).isPresent()
                ? Optional.empty()
                : Optional.of("npm could not install " + PACKAGES + "; the registry may be out of reach");
    }

    /** What node printed; empty when it failed or took too long. */
    static Optional<String> node(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return run(LONGEST_RUN, command);
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            Files.createDirectories(FOLDER);
            return run(LONGEST_RUN, List.of(command)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> run(Duration longest, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(FOLDER, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
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
}
