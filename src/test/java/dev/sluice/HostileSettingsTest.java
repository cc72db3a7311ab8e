package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the settings or in a policy file, each mistake is one readable line, and soon. */
@Timeout(30)
final class HostileSettingsTest {
    private static final String HEAD = "accounts: [{id: \"1\"}]\n";
    private static final String WITH_FILE = HEAD + "access: {policies: {P: {file: p.json}}}\n";

    @TempDir
    Path folder;

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("trailing comma", HEAD + "access: {policies: {P: {Version: \"1\",, }}}"),
                Arguments.of("a key twice", HEAD + "access: {policies: {}, policies: {}}"),
                Arguments.of("deep lists", HEAD + "access: " + "[".repeat(10_000)),
                Arguments.of("deep objects", HEAD + "access: " + "{a: ".repeat(10_000)),
                Arguments.of("huge number", HEAD + "approvals: {expireAfter: 1e999999999}"),
                Arguments.of("endless number", HEAD + "approvals: {expireAfter: " + "9".repeat(100_000) + "}"),
                Arguments.of("half a pair", HEAD + "access: {policies: {\"\\ud800\": {}}}"),
                Arguments.of("control character", HEAD + "access: {policies: {\"a\u0001b\": 1}}"),
                Arguments.of("wrong tag", HEAD + "access: !!int abc"),
                Arguments.of("binary", HEAD + "access: !!binary '*'"),
                Arguments.of("nonsense", "%\u0000\u0001\u0002"),
                Arguments.of("ten megabytes", HEAD + "x: \"" + "y".repeat(10_000_000) + "\""),
                Arguments.of("almost a megabyte in one text", HEAD + "x: \"" + "y".repeat(1_000_000) + "\""),
                Arguments.of("many mistakes", HEAD + many()));
    }

    private static String many() {
        var yaml = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            yaml.append("s").append(i).append(": 1\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void mistakes_are_lines_that_can_be_read(String what, String yaml) throws IOException {
        Files.writeString(folder.resolve("sluice.yml"), yaml);

        assertReadable(mistakes());
    }

    static Stream<Arguments> documents() {
        String statement = "{\"Effect\": \"Allow\", \"Action\": \"cams:*\", \"Resource\": \"*\"}";
        return Stream.of(
                Arguments.of("", "empty"),
                Arguments.of("{\"Version\": \"1\", \"Statement\": [" + statement + "],}", "not JSON"),
                Arguments.of("// no\n{\"Version\": \"1\", \"Statement\": [" + statement + "]}", "not JSON"),
                Arguments.of("{\"Version\": \"1\", \"Version\": \"1\"}", "twice"),
                Arguments.of("[".repeat(10_000), "nested deeper"),
                Arguments.of("{\"Version\": " + "9".repeat(5_000) + "}", "number without end"),
                Arguments.of("{\"Version\": 1e999999999, \"Statement\": []}", "InvalidVersion"),
                Arguments.of("{\"Version\": \"\\ud800\"}", "surrogate"),
                Arguments.of("\ufeff{\"Version\": \"1\", \"Statement\": [" + statement + "]}", "byte order mark"),
                Arguments.of("\"" + "x".repeat(10_000_000) + "\"", "TooLong"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("documents")
    void policy_files_are_told_with_their_finding(String json, String finding) throws IOException {
        Files.writeString(folder.resolve("sluice.yml"), WITH_FILE);
        Files.writeString(folder.resolve("p.json"), json);

        List<String> mistakes = mistakes();

        assertReadable(mistakes);
        assertThat(String.join("\n", mistakes)).contains("access.policies.P", finding);
    }

    @Test
    void folders_missing_files_and_other_encodings_are_told() throws IOException {
        Path settings = folder.resolve("sluice.yml");
        assertThat(mistakes()).anyMatch(line -> line.contains("there is no such file"));
        Files.createDirectory(settings);
        assertThat(mistakes()).anyMatch(line -> line.contains("a folder, wanted a file"));
        Files.delete(settings);
        Files.write(settings, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(mistakes()).anyMatch(line -> line.contains("it is not UTF-8 text"));
        Files.writeString(settings, WITH_FILE);
        assertThat(mistakes()).anyMatch(line -> line.contains("`p.json` cannot be read (there is no such file)"));
        Files.createDirectory(folder.resolve("p.json"));
        assertThat(mistakes()).anyMatch(line -> line.contains("`p.json` cannot be read (a folder, wanted a file)"));
    }

    @Test
    void byte_order_mark_before_the_settings_is_no_mistake() throws IOException {
        Files.writeString(folder.resolve("sluice.yml"), "\ufeff" + HEAD);

        assertThat(Settings.read(environment()).accounts()).hasSize(1);
    }

    private static void assertReadable(List<String> mistakes) {
        assertThat(mistakes)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(201)
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(4_000)
                        .doesNotContain("\n", "\u0000", "\tat ", "Exception", "\ud800"));
    }

    private List<String> mistakes() {
        var thrown = new HashMap<String, List<String>>();
        assertThatThrownBy(() -> Settings.read(environment()))
                .isInstanceOfSatisfying(SettingsException.class, e -> thrown.put("all", e.mistakes()));
        return thrown.getOrDefault("all", List.of());
    }

    private Map<String, String> environment() {
        return Map.of(
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                "secret",
                Settings.FILE,
                folder.resolve("sluice.yml").toString());
    }
}
