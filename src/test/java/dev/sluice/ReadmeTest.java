package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
final class ReadmeTest {
    private static final Pattern REQUEST_ID =
            Pattern.compile("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}");

    /** A line of the transcript that stands for others. */
    private static final Pattern OMITTED = Pattern.compile("\n *…\n");

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    @Test
    void transcript_is_what_the_tour_prints() throws IOException {
        var out = new ByteArrayOutputStream();

        int code = Main.commandLine(out, new ByteArrayOutputStream()).execute("sandbox", "--tour");

        assertThat(code).isZero();
        String readme = readme();
        int begin = readme.indexOf("```\n") + 4;
        String transcript =
                readme.substring(begin, readme.indexOf("```", begin)).strip();
        String printed = plain(out.toString(StandardCharsets.UTF_8));
        for (String part : OMITTED.splitAsStream(plain(transcript)).toList()) {
            assertThat(printed).contains(part);
            printed = printed.substring(printed.indexOf(part) + part.length());
        }
    }

    /** Without what differs from run to run. */
    private static String plain(String text) {
        return REQUEST_ID
                .matcher(text)
                .replaceAll("ID")
                .replaceAll("took [0-9.]+ s", "took S")
                .replaceAll("Waits until .* UTC", "Waits until T")
                .replaceAll("change [0-9A-Z]{13}", "change ID");
    }

    @Test
    void test_command_is_the_one_that_continuous_integration_calls() throws IOException {
        assertThat(readme()).contains("\nmvn -q compile exec:java ", "\nmvn verify ");
        assertThat(Files.readString(Path.of(".ci/run")).lines()).contains("mvn verify");
    }

    @Test
    void first_settings_are_enough_to_start_with() throws IOException {
        String yaml = FirstSettings.read();
        var environment = Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");

        Settings settings = Settings.read(environment, yaml, Path.of(""));

        assertThat(settings.accounts()).hasSize(1);
        assertThat(settings.access().attachments()).hasSize(1);
    }

    @Test
    void settings_of_a_deployment_are_those_that_are_read() throws IOException {
        String readme = readme();
        int begin = readme.indexOf("slack:  ");
        String yaml = readme.substring(begin, readme.indexOf("```", begin));
        var mistakes = new Mistakes();
        JsonNode tree = Settings.tree(yaml, mistakes).orElseThrow();

        SlackSection read = SlackSection.read(new Section(tree, "", mistakes).section("slack"));

        assertThat(mistakes.all()).isEmpty();
        assertThat(read.command().value()).isEqualTo("/flow-test");
        assertThat(read.label().text()).isEqualTo("Test");
        assertThat(tree.path("slack").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(SlackSection.FIELDS);
    }

    @Test
    void variables_of_the_readme_are_those_that_are_read() throws IOException {
        String source = Files.readString(Path.of("src/main/java/dev/sluice/Environment.java"));

        Pattern.compile("get\\(\"([A-Z_]+)\"\\)|token\\(\"([A-Z_]+)\"")
                .matcher(source)
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .forEach(name -> assertThat(readmeUnchecked()).contains("`" + name + "`"));
    }

    private static String readmeUnchecked() {
        try {
            return readme();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
