package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what tools do not: the size of files, and the habits of tests. */
final class SourceFilesTest {
    private static final int MOST_LINES = 300;

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : files(Path.of("src"), ".java", ".js", ".css", ".html", ".sql", ".yml")) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }

        assertThat(tooLong)
                .as("split by idea, not by line: the new file needs a sentence of its own")
                .isEmpty();
    }

    @Test
    void the_middle_java_file_has_fewer_than_80_lines() throws IOException {
        var lines = new ArrayList<Integer>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            lines.add(Files.readAllLines(file).size());
        }
        lines.sort(null);

        assertThat(lines.get(lines.size() / 2)).isLessThan(80);
    }

    @Test
    void tests_neither_sleep_nor_are_switched_off_nor_mock() throws IOException {
        List<String> banned =
                List.of("Thread." + "sleep", "@" + "Disabled", "org." + "mockito", "assume" + "True(false");
        var found = new ArrayList<String>();
        for (Path file : files(Path.of("src/test/java"), ".java")) {
            String text = Files.readString(file);
            banned.stream().filter(text::contains).forEach(word -> found.add(file + " has " + word));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        var silent = new ArrayList<Path>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            if (!Files.exists(file.resolveSibling("package-info.java"))) {
                silent.add(file.getParent());
            }
        }

        assertThat(silent).isEmpty();
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
