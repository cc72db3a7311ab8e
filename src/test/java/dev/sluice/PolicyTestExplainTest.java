package dev.sluice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy test} and {@code policy explain}. */
final class PolicyTestExplainTest {
    private static final String VECTORS = "src/test/resources/policy/ram-policy.json";
    private static final String SANDBOX = "src/main/resources/sandbox/sluice.yml";
    private static final String CASE = """
            [{"id": "X1", "why": "people with Größe", "identityPolicies": [{"file": "policy.json"}],
              "request": {"action": "cams:GetFlow", "resource": "*", "context": {"cams:FlowStatus": "DRAFT"}},
              "expect": {"decision": "ExplicitDeny"}}]""";
    private static final String POLICY = """
            {"Version": "1", "Statement": [
             {"Effect": "Allow", "Action": "cams:GetFlow", "Resource": "*",
              "Condition": {"StringEquals": {"cams:FlowStatus": ["DRAFT", "BLOCKED"]}}},
             {"Effect": "Deny", "Action": "cams:ModifyFlow", "Resource": "*"}]}""";

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void all_vectors_pass() {
        assertThat(CommandRun.of("policy", "test", VECTORS)).isEqualTo(new CommandRun(0, "101 passed, 0 failed\n", ""));
    }

    @Test
    void a_failure_is_a_line_and_the_count_comes_last() throws IOException {
        file("policy.json", POLICY);
        String cases = file("cases.json", CASE);

        CommandRun run = CommandRun.of("policy", "test", cases, VECTORS);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines())
                .containsExactly(
                        cases + ": X1: expected ExplicitDeny, got Allow (people with Größe)", "101 passed, 1 failed");
    }

    @Test
    void coverage_names_what_decided_no_case() throws IOException {
        file("policy.json", POLICY);

        CommandRun run = CommandRun.of(
                "policy", "test", "--coverage", file("cases.json", CASE.replace("ExplicitDeny", "Allow")));

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "no case is decided by X1, identity policy 1, statement 2: Deny `cams:ModifyFlow` on `*`",
                        "no case depends on X1, identity policy 1, statement 1: StringEquals cams:FlowStatus `BLOCKED`",
                        "1 of 2 statements and 1 of 2 condition values decided at least one case",
                        "1 passed, 0 failed");
    }

    @Test
    void files_that_hold_no_cases_are_told_and_the_others_run() throws IOException {
        String cases = file("cases.json", CASE);

        CommandRun run = CommandRun.of("policy", "test", cases, file("no.json", "[{]"), VECTORS);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("case 1: policy file `policy.json`: there is no such file", "no.json:1:1: error Unreadable")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEqualTo("101 passed, 0 failed\n");
    }

    private static CommandRun explain(String flow, String... more) {
        String[] arguments = new String[more.length + 8];
        String resource = "acs:cams:ap-southeast-1:1234567890123456:flow/" + flow;
        String[] always = {"policy", "explain", "--user", "U0ANN", "--action", "cams:ModifyFlow", "--resource", resource
        };
        System.arraycopy(always, 0, arguments, 0, always.length);
        System.arraycopy(more, 0, arguments, always.length, more.length);
        return CommandRun.of(arguments);
    }

    @Test
    void a_right_is_explained_with_everything_it_was_decided_with() {
        CommandRun run = explain(
                "1001",
                "--config",
                SANDBOX,
                "--group",
                "S0SUPPORT",
                "--context",
                "acs:CurrentTime=2026-11-24T09:00:00Z",
                "--context",
                "cams:FlowStatus=DRAFT");

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "Allowed: FlowEditor, statement 2, allows U0ANN cams:ModifyFlow on flow 1001",
                        "Decided with:",
                        "  acs:CurrentTime `2026-11-24T09:00:00Z`",
                        "  cams:FlowStatus `DRAFT`",
                        "  slack:UserGroup `S0SUPPORT`",
                        "  slack:UserId `U0ANN`",
                        "  sluice:Approvals `0`",
                        "  sluice:Emergency `false`");
    }

    @Test
    void a_refusal_says_what_would_help() throws IOException {
        String settings = file("sluice.yml", """
                access:
                  policies:
                    Editor: {Version: "1", Statement: [{Effect: Allow, Action: "cams:*", Resource: "*",
                      Condition: {NumericGreaterThanEquals: {"sluice:Approvals": "2"}}}]}
                    Hours: {Version: "1", Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}
                  attachments: [{policy: Editor, to: everyone}]
                  guardrails: [{policy: Hours, on: "channel:C01PROD"}]
                """);

        CommandRun run = explain("1001", "--config", settings);

        assertThat(run.lines())
                .startsWith(
                        "Refused: no policy allows U0ANN cams:ModifyFlow on flow 1001 (ImplicitDeny)",
                        "  Editor, statement 1, would allow it, but NumericGreaterThanEquals wants sluice:Approvals `2`,"
                                + " which is `0`",
                        "  2 approvals would allow it",
                        "  what is not allowed by a statement is refused");
        assertThat(run.err()).contains("no user group", "guardrails of a channel were not asked", "slack:ChannelId=C…");
    }

    @Test
    void programs_get_all_of_it_as_json() throws IOException {
        CommandRun run = explain("1007", "--config", SANDBOX, "--group", "S0SUPPORT", "--json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("Decision").asText()).isEqualTo("ExplicitDeny");
        assertThat(json.path("AuthPrincipal").asText()).isEqualTo("U0ANN");
        assertThat(json.at("/MatchedPolicies/0/PolicyIdentifier").asText()).isEqualTo("HandsOff");
    }

    @Test
    void what_is_not_understood_is_said_in_a_line() throws IOException {
        assertThat(explain("1001", "--config", folder + "/none.yml", "--group", "S0A"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("none.yml:1:1: error Unreadable"));
        assertThat(explain("1001", "--config", SANDBOX, "--context", "nonsense").err())
                .contains("--context: `nonsense`, wanted key=value");
        assertThat(CommandRun.of(
                                "policy",
                                "explain",
                                "--user",
                                "ann",
                                "--action",
                                "cams:GetFlow",
                                "--resource",
                                "*",
                                "--config",
                                SANDBOX)
                        .err())
                .contains("--user: user id `ann`");
    }
}
