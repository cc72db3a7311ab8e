package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of the settings is reported at once, with its place and what was wanted; a secret never is. */
final class SettingsTest {
    private static final Map<String, String> GOOD = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-secret-1",
            "SLACK_APP_TOKEN", "xapp-secret-2");

    private static final String YAML = "accounts: [{id: \"1\"}]\n";

    @TempDir
    Path folder;

    private List<String> mistakes(Map<String, String> environment, String yaml) {
        return catchThrowableOfType(SettingsException.class, () -> Settings.read(environment, yaml, folder))
                .mistakes();
    }

    @Test
    void little_is_enough() {
        Settings settings = Settings.read(GOOD, YAML, folder);

        assertThat(settings.slack().isSocketMode()).isTrue();
        assertThat(settings.slack().apiUrl()).isEqualTo("https://slack.com/api/");
        assertThat(settings.listen()).isEqualTo(new Settings.Listen("", 3000, false));
        assertThat(settings.accounts()).singleElement().satisfies(account -> {
            assertThat(account.region()).isEqualTo("ap-southeast-1");
            assertThat(account.endpoint()).isEqualTo("cams.ap-southeast-1.aliyuncs.com");
            assertThat(account.callsPerSecond()).isEqualTo(5);
        });
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        List<String> mistakes = mistakes(Map.of("DATABASE_URL", "mysql://root:hunter2@db/x", "PORT", "http"), "{}");

        assertThat(mistakes).hasSize(5);
        assertThat(String.join("\n", mistakes))
                .contains("SLACK_BOT_TOKEN: missing", "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET", "accounts: missing")
                .contains("DATABASE_URL: not a database address", "PORT: `http`, wanted a number")
                .doesNotContain("hunter2");
    }

    @Test
    void tokens_in_the_wrong_places_are_told_without_showing_them() {
        var swapped = Map.of("SLACK_BOT_TOKEN", "xapp-secret-2", "SLACK_APP_TOKEN", "xoxb-secret-1");

        List<String> mistakes = mistakes(swapped, YAML);

        assertThat(mistakes).hasSize(2);
        assertThat(String.join("\n", mistakes)).contains("xoxb-", "xapp-").doesNotContain("secret");
    }

    @Test
    void deployment_has_a_command_and_a_label_of_its_own() {
        Settings settings = Settings.read(GOOD, YAML + "slack: {command: /flow-test, label: Test}\n", folder);

        assertThat(settings.slack().command().value()).isEqualTo("/flow-test");
        assertThat(settings.slack().label().text()).isEqualTo("Test");
        assertThat(mistakes(GOOD, YAML + "slack: {command: flow, label: a label that is much too long, colour: red}\n"))
                .hasSize(3)
                .anyMatch(mistake -> mistake.contains("slack.command: `flow`, wanted a slash"))
                .anyMatch(mistake -> mistake.contains("slack.label: wanted up to 24 characters"))
                .anyMatch(mistake -> mistake.contains("slack.colour: unknown setting"));
    }

    @Test
    void each_mistake_of_the_file_has_its_place() {
        List<String> mistakes = mistakes(GOOD, """
                accounts:
                  - {id: "1", endpoint: "http://cams.example.com", callPerSecond: 4}
                  - {id: "1", callsPerSecond: many, spaces: [{name: No ID}]}
                access:
                  policies:
                    P: {Version: 1, Statement: [{Effect: Allow, Action: "cams:*", Resource: "*"}]}
                    Q: {file: nowhere.json}
                  attachments:
                    - {policy: R, to: "user:U1ANN"}
                    - {policy: P, to: ["channel:C1"]}
                chanels: {}
                """);

        assertThat(String.join("\n", mistakes))
                .contains("accounts[0].callPerSecond: unknown setting")
                .contains("accounts[0].endpoint: ")
                .contains("accounts[1].id: `1` is there twice")
                .contains("accounts[1].callsPerSecond: ")
                .contains("accounts[1].spaces[0].id: missing")
                .contains("access.policies.P")
                .contains("InvalidVersion")
                .contains("access.policies.Q.file: `nowhere.json` cannot be read (there is no such file)")
                .contains("access.attachments[0].policy: `R`, wanted one of [P, Q]")
                .contains("access.attachments[1].to: ")
                .contains("chanels: unknown setting");
    }

    @Test
    void languages_of_channels_are_read() {
        Settings settings = Settings.read(GOOD, YAML + "channels: {languages: {C01CN: zh-CN, default: en}}", folder);

        assertThat(settings.slack().languages())
                .isEqualTo(Map.of("C01CN", Language.CHINESE, "default", Language.ENGLISH));
        assertThat(mistakes(GOOD, YAML + "channels: {languages: {support: zh-CN, C01CN: klingon}}"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("channels.languages.support: wanted the ID of a channel"),
                        second -> assertThat(second)
                                .isEqualTo("channels.languages.C01CN: `klingon`, wanted `en` or `zh-CN`"));
    }

    @Test
    void unreadable_yaml_is_told_with_line_and_column() {
        assertThat(mistakes(GOOD, "accounts: [{id: 1}\naccess: }"))
                .singleElement()
                .asString()
                .startsWith("line 1, column ")
                .contains("not YAML", "expected ',' or ']'");
        assertThat(mistakes(GOOD, "accounts: []\naccounts: []"))
                .singleElement()
                .asString()
                .contains("accounts");
        assertThat(mistakes(GOOD, "just a text")).anyMatch(it -> it.startsWith("settings: wanted"));
        assertThat(mistakes(GOOD, "")).anyMatch(it -> it.startsWith("settings: wanted"));
    }

    @Test
    void policy_may_stand_in_a_file_beside_the_settings() throws IOException {
        Files.writeString(folder.resolve("p.json"), """
                {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "cams:*", "Resource": "*"}]}""");

        Settings settings = Settings.read(
                GOOD,
                YAML + "access: {policies: {P: {file: p.json}}, attachments: [{policy: P, to: everyone}]}",
                folder);

        assertThat(settings.access().policies()).containsKey("P");
    }

    @Test
    void policies_have_names_and_guardrails_a_length_that_ram_takes() {
        String long4097 = "{Version: \"1\", Statement: [{Effect: Allow, Action: \"cams:*\", Resource: \"*\","
                + " Condition: {StringEquals: {\"cams:FlowName\": \"" + "x".repeat(4_000) + "\"}}}]}";

        List<String> mistakes = mistakes(
                GOOD,
                YAML + "access: {policies: {Flow Editor: " + long4097 + ", Long: " + long4097
                        + "}, guardrails: [{policy: Long, on: \"channel:C1\"}]}");

        assertThat(mistakes).hasSize(2);
        assertThat(String.join("\n", mistakes))
                .contains("access.policies.Flow Editor: wanted a name of 1 to 128 letters, digits and `-`")
                .contains("access.guardrails: `Long` has 41", "wanted at most 4096");
    }

    @Test
    void missing_file_is_a_mistake_beside_the_others() {
        var environment = new HashMap<String, String>();
        environment.put(Settings.FILE, folder.resolve("none.yml").toString());

        List<String> mistakes = catchThrowableOfType(SettingsException.class, () -> Settings.read(environment))
                .mistakes();

        assertThat(String.join("\n", mistakes)).contains("there is no such file", "SLACK_BOT_TOKEN: missing");
    }

    @Test
    void settings_never_print_a_token() {
        assertThat(Settings.read(GOOD, YAML, folder).toString()).doesNotContain("secret");
    }
}
