package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.sluice.slack.cards.Label;
import dev.sluice.slack.command.CommandName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifest that is printed fits the settings, and Slack's published schema. */
final class ManifestCommandTest {
    private static final SlackSection USUAL = new SlackSection(CommandName.USUAL, Label.NONE);

    private static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }

    private static JsonNode manifest(SlackSection settings, @Nullable String host) throws IOException {
        return tree(Manifest.of(settings, host == null ? null : URI.create(host)));
    }

    @Test
    void without_settings_it_is_the_manifest_of_the_repository() throws IOException {
        JsonNode committed = tree(Files.readString(Path.of("manifest.yml")));

        assertThat(manifest(USUAL, null)).isEqualTo(committed);
        assertThat(ManifestRules.mistakes(committed)).isEmpty();
    }

    @Test
    void command_prints_it() {
        CommandRun run = CommandRun.of("manifest");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("_metadata:").contains("command: /flow\n");
    }

    @ParameterizedTest
    @CsvSource({"/flow-test, Test", "/f, 生产环境", "/flow-with-the-longest-name-of-3, Twenty-four characters!!"})
    void name_and_label_of_the_settings_are_in_it(String command, String label) throws IOException {
        JsonNode manifest = manifest(new SlackSection(new CommandName(command), new Label(label)), null);

        assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo(command);
        assertThat(manifest.at("/display_information/name").asText()).isEqualTo("Sluice " + label);
        assertThat(manifest.at("/features/bot_user/display_name").asText()).isEqualTo("Sluice " + label);
        assertThat(ManifestRules.mistakes(manifest)).isEmpty();
    }

    @Test
    void over_http_every_request_goes_to_the_same_address() throws IOException {
        JsonNode manifest = manifest(USUAL, "https://sluice.example.com/");

        assertThat(manifest.findValuesAsText("request_url"))
                .hasSize(2)
                .containsOnly("https://sluice.example.com/slack/events");
        assertThat(manifest.at("/features/slash_commands/0/url").asText())
                .isEqualTo("https://sluice.example.com/slack/events");
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(ManifestRules.mistakes(manifest)).isEmpty();
    }

    @Test
    void address_that_slack_cannot_reach_is_a_mistake() {
        CommandRun run = CommandRun.of("manifest", "--http", "http://sluice.example.com");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("wanted an address such as https://");
    }

    @Test
    void settings_file_is_read_for_nothing_else(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sluice.yml");
        Files.writeString(file, "slack: {command: /flow-test, label: Test}\naccounts: 7\n");

        SlackSection read = Settings.forManifest(Map.of("SLUICE_CONFIG", file.toString()));

        assertThat(read).isEqualTo(new SlackSection(new CommandName("/flow-test"), new Label("Test")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "display_information: {description: x} | display_information: no name",
                "{display_information: {name: x}, made_up: 1} | made_up: not in the schema",
                "display_information: {name: abcdefghijklmnopqrstuvwxyz0123456789} | display_information.name",
                "{display_information: {name: x}, settings: 1} | settings: no object",
                "{display_information: {name: x}, settings: {socket_mode_enabled: 1}} | socket_mode_enabled: 1",
                "{display_information: {name: x}, features: {slash_commands: []}} | features.slash_commands: no list",
                "{display_information: {name: x}, oauth_config: {scopes: {bot: [a, a]}}} | bot: no list",
                "{display_information: {name: x}, _metadata: {major_version: 3}} | major_version: 3",
            })
    void rules_find_mistakes(String manifest, String mistake) throws IOException {
        assertThat(ManifestRules.mistakes(tree(manifest)))
                .singleElement()
                .asString()
                .contains(mistake);
    }
}
