package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbox --cams-only}, in a process of its own. */
final class CamsOnlyTest {
    private static final Pattern ADDRESS = Pattern.compile("CAMS emulator at (http://127\\.0\\.0\\.1:\\d+),");

    @TempDir
    Path folder;

    @Test
    void the_emulator_alone_tells_how_to_call_it_and_stays_until_it_is_stopped() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.sluice.Main",
                        "sandbox",
                        "--cams-only",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> text(output).contains("/control/rivals"));

            assertThat(text(output)).contains("testak", "testsecret", "node -e");
            assertThat(flows(text(output))).contains("Welcome");
            assertThat(process.isAlive()).isTrue();
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String flows(String output) throws IOException, InterruptedException {
        var address = ADDRESS.matcher(output);
        assertThat(address.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create(address.group(1) + "/control/flows"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
