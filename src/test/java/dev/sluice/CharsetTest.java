package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a bare container Java's default charset is US-ASCII, and nothing may depend on it. */
final class CharsetTest {
    @TempDir
    Path folder;

    @Test
    void tour_prints_utf_8_whatever_the_locale_says() throws Exception {
        File out = folder.resolve("out").toFile();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var tour = new ProcessBuilder(List.of(
                        java,
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sandbox",
                        "--tour"))
                .redirectErrorStream(true)
                .redirectOutput(out);
        tour.environment().put("LC_ALL", "C");

        Process process = tour.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out.toPath(), StandardCharsets.UTF_8))
                .contains("Book an appointment → Book a visit");
    }
}
