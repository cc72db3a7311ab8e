package dev.sluice.sandbox.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What can be said of the page's files without a browser: they find each other, ask nobody else, and say what they are
 * for.
 */
class PageFilesTest {
    private static final Path PAGE = Path.of("src/main/resources/sandbox/page");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"\\./([\\w-]+\\.js)\"");
    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"/page/([\\w.-]+)\"");
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:src|href)=\"(?:https?:)?//|url\\(|@import|(?:from|import) \"https?:");

    @Test
    void every_file_is_reached_from_the_index_and_every_reference_is_a_file() {
        var reached = new TreeSet<>(List.of("index.html"));
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            String text = read(PAGE.resolve(waiting.remove()));
            Stream.concat(found(IMPORT, text), found(LINKED, text))
                    .filter(reached::add)
                    .forEach(waiting::add);
        }

        assertThat(files().map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(reached);
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("words-zh.js")).isNotEmpty().containsExactlyElementsOf(keys("words-en.js"));
    }

    @Test
    void no_file_asks_another_host() {
        assertThat(files()).allSatisfy(file -> assertThat(read(file)).doesNotContainPattern(ELSEWHERE));
    }

    @Test
    void no_text_becomes_markup() {
        assertThat(files())
                .allSatisfy(file -> assertThat(read(file))
                        .doesNotContain("unsafe-html", "innerHTML", "insertAdjacentHTML", "eval(", "document.write"));
    }

    @Test
    void scripts_and_styles_start_with_what_they_are_for() {
        assertThat(files().filter(file -> file.toString().matches(".*\\.(js|css)")))
                .allSatisfy(file -> assertThat(read(file)).startsWith("/*"));
    }

    private static List<String> keys(String words) {
        return found(Pattern.compile("(?m)^    (\\w+):"), read(PAGE.resolve(words)))
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
