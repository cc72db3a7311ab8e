package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read when they may have changed, and left alone when not. */
final class SettingsFilesTest {
    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private Instant now = Instant.now();
    private SettingsFiles files;

    @BeforeEach
    void write() throws IOException {
        write("sluice.yml", "access: {policies: {A: {file: a.json}, B: {file: b.json}, C: {file: \"\\0\"}}}");
        write("a.json", "one");
        files = new SettingsFiles(folder.resolve("sluice.yml"), () -> now, this::content);
    }

    @Test
    void what_has_long_been_the_same_is_not_read_again() throws IOException {
        String first = lookLater();
        lookLater();
        read.clear();

        assertThat(lookLater()).isEqualTo(first);
        assertThat(read).containsExactly("b.json"); // which is not there

        write("a.json", "two");
        assertThat(lookLater()).isNotEqualTo(first);
        assertThat(read).containsExactly("b.json", "a.json", "b.json");
    }

    @Test
    void what_just_changed_is_read_again_for_it_may_change_within_the_same_tick() {
        String first = files.look();
        read.clear();
        now = now.plusSeconds(2);

        assertThat(files.look()).isEqualTo(first);
        assertThat(read).contains("sluice.yml", "a.json");
    }

    @Test
    void a_clock_that_is_wrong_does_not_hide_an_edit() throws IOException {
        now = now.plus(Duration.ofDays(3));
        String first = files.look();
        Path file = folder.resolve("a.json");
        FileTime time = Files.getLastModifiedTime(file);
        write("a.json", "owe");
        Files.setLastModifiedTime(file, time);

        assertThat(files.look()).isNotEqualTo(first);
    }

    @Test
    void a_file_that_comes_or_goes_is_seen() throws IOException {
        String without = lookLater();
        write("b.json", "two");
        String with = lookLater();
        Files.delete(folder.resolve("b.json"));

        assertThat(with).isNotEqualTo(without);
        assertThat(lookLater()).isEqualTo(without);
    }

    private String lookLater() {
        now = now.plusSeconds(10);
        return files.look();
    }

    private byte[] content(Path file) {
        read.add(String.valueOf(file.getFileName()));
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
