package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.Access;
import dev.sluice.access.grammar.ApprovalsWanted;
import dev.sluice.access.grammar.KnownActions;
import dev.sluice.cams.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code policy check}: whatever the files are, findings with their places, and an exit code. */
@Timeout(30)
final class PolicyCheckTest {
    private static final String GOOD = """
            {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "cams:GetFlow", "Resource": "*"}]}""";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void nothing_is_printed_about_a_good_document() throws IOException {
        CommandRun run = CommandRun.of("policy", "check", file("good.json", GOOD));

        assertThat(run).isEqualTo(new CommandRun(0, "", "1 file, 0 errors, 0 warnings\n"));
    }

    @Test
    void a_finding_is_one_line_with_file_line_column_code_path_and_what_was_wanted() throws IOException {
        String bad = file(
                "bad.json", GOOD.replace("\"Statement\"", "\n\"Statement\"").replace("Allow", "allow"));

        CommandRun run = CommandRun.of("policy", "check", bad);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(bad + ":2:26: error InvalidEffect at /Statement/0/Effect: statement 1: `Effect` is the"
                        + " text `allow`, wanted `Allow` or `Deny`");
    }

    @Test
    void warnings_are_printed_and_are_no_failure_unless_asked_for() throws IOException {
        String warned = file("warned.json", GOOD.replace("GetFlow", "GtFlow"));

        assertThat(CommandRun.of("policy", "check", warned)).satisfies(run -> {
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("security warning UnknownAction", "did you mean `cams:GetFlow`");
        });
        assertThat(CommandRun.of("policy", "check", "--strict", warned).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"Version": "1",}                       | :1:17: error JsonSyntaxError
            // a comment                            | :1:1: error JsonSyntaxError
            {"Version": "1", "Version": "1"}        | :1:30: error JsonSyntaxError: key `Version` twice
            {"Version": "\\ud800"}                  | :1:13: error JsonSyntaxError: half of a surrogate pair
            {"Version": 1e999999999}                | error InvalidVersion at /Version
            ~~                                      | :1:1: error JsonSyntaxError: the text is empty
            """)
    void text_that_is_no_document_is_an_error(String text, String finding) throws IOException {
        CommandRun run = CommandRun.of("policy", "check", file("bad.json", text));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(finding);
        assertThat(run.out() + run.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void hostile_sizes_are_findings_and_take_no_time() throws IOException {
        String[] files = {
            file("deep.json", "[".repeat(10_000)),
            file("deep.yml", "[".repeat(10_000)),
            file("dashes.yml", "- ".repeat(10_000)),
            file("number.json", "{\"Version\": " + "9".repeat(5_000) + "}"),
            file("long.json", GOOD + " ".repeat(10_000_000)),
            file("long.yml", "access: \"" + "x".repeat(10_000_000) + "\""),
            file("mark.json", "\ufeff" + GOOD),
            file("twice.yml", "access: {policies: {}}\n---\naccess: {}"),
            file("tab.yml", "access:\n\tpolicies: {}")
        };

        for (String hostile : files) {
            CommandRun run = CommandRun.of("policy", "check", hostile);

            assertThat(run.code()).as(hostile).isEqualTo(1);
            assertThat(run.lines()).as(hostile).hasSize(1);
        }
    }

    @Test
    void what_cannot_be_read_is_told_apart() throws IOException {
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        Path wide = Files.write(folder.resolve("wide.json"), GOOD.getBytes(StandardCharsets.UTF_16));

        CommandRun run = CommandRun.of(
                "policy", "check", folder.toString(), folder + "/none.json", binary.toString(), wide.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).hasSize(4).allMatch(line -> line.contains(":1:1: error Unreadable: "));
    }

    @Test
    void settings_are_checked_as_a_whole_and_so_are_the_files_they_name() throws IOException {
        String other = file("other.json", GOOD.replace("\"*\"", "[]"));
        String settings = file("sluice.yml", """
                accounts: []
                access:
                  policies:
                    Bad: {Version: "1", Statement: [{Effect: Allow, Action: GetFlow, Resource: "*"}]}
                    Other: {file: other.json}
                  attachments:
                    - {policy: Nobodys, to: everyone}
                    - {policy: Bad, to: "user:ann"}
                """);

        CommandRun run = CommandRun.of("policy", "check", settings);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(settings + ":4:61: error InvalidActionFormat at /access/policies/Bad/Statement/0/Action: ")
                .contains(settings + ":7:16: error InvalidSetting at /access/attachments/0/policy: `Nobodys`")
                .contains(settings + ":8:25: error InvalidSetting at /access/attachments/1/to: user id `ann`")
                .contains(other + ":1:90: error EmptyList at /Statement/0/Resource: ");
    }

    @Test
    void the_settings_of_the_sandbox_have_no_errors() {
        assertThat(CommandRun.of("policy", "check", "src/main/resources/sandbox/sluice.yml"))
                .satisfies(run -> assertThat(run.code()).isZero())
                .satisfies(run -> assertThat(run.lines()).allMatch(line -> line.contains("warning DeadInRam")));
    }

    @Test
    void known_actions_are_those_of_the_client_of_cams() {
        assertThat(KnownActions.ofFlows())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .map(Operation::permission)
                        .toList());
        assertThat(ApprovalsWanted.MOST).isEqualTo(Access.MOST_APPROVALS);
    }
}
