package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.access.grammar.FindingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every case of what is correct but probably not meant: what is found, and what is left alone. */
final class LintCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_case_is_found_as_it_says() throws IOException {
        return cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.path("id").asText() + " " + one.path("about").asText() + ": "
                                + one.path("why").asText(),
                        () -> assertThat(found(one)).containsExactlyInAnyOrderElementsOf(texts(one.path("expect")))));
    }

    private List<String> found(JsonNode one) throws IOException {
        boolean isDocument = one.has("document");
        Path file = folder.resolve(one.path("id").asText() + (isDocument ? ".json" : ".yml"));
        Files.writeString(file, one.path(isDocument ? "document" : "settings").toString());
        return PolicyFile.read(file).findings().stream()
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
    }

    @Test
    void every_warning_has_cases_with_and_without() throws IOException {
        Set<String> with = new HashSet<>();
        Set<String> without = new HashSet<>();
        for (JsonNode one : cases()) {
            String about = one.path("about").asText();
            boolean isFound = texts(one.path("expect")).stream().anyMatch(code -> code.startsWith(about + " "));
            (isFound ? with : without).add(about);
        }

        List<String> warnings = Arrays.stream(FindingCode.values())
                .filter(code -> !code.isError())
                .map(FindingCode::toString)
                .toList();
        assertThat(with).containsExactlyInAnyOrderElementsOf(warnings);
        assertThat(without).containsExactlyInAnyOrderElementsOf(warnings);
    }

    private static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/policy/lint"))) {
            files.sorted().forEach(file -> read(file).forEach(cases::add));
        }
        return cases;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
