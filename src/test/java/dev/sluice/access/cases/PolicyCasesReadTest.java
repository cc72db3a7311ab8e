package dev.sluice.access.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyCasesReadTest {
    private static final String CASE = """
            [{"id": "X1", "why": "a test of tests",
              "identityPolicies": [{"Version": "1", "Statement": [
                {"Effect": "Deny", "Action": "cams:*", "Resource": "*"}]}],
              "request": {"action": "cams:GetFlow", "resource": "*", "context": {"a:b": ["1", "2"], "a:c": "3"}},
              "expect": {"decision": "ExplicitDeny", "policyType": "AccountLevelIdentityBasedPolicy",
                         "reasons": ["identity policy 1, statement 1"]}}]""";

    @Test
    void a_case_that_is_decided_as_expected_passes() {
        assertThat(PolicyCases.read(CASE).get(0).run())
                .isEqualTo(new PolicyCase.Outcome(true, "X1: ok (a test of tests)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "ExplicitDeny" | "Allow" | expected Allow, got ExplicitDeny
            AccountLevelIdentityBasedPolicy | ControlPolicy | expected layer ControlPolicy, got AccountLevelIdentityBasedPolicy
            policy 1, statement 1 | policy 1, statement 2 | expected reasons [identity policy 1, statement 2], got [identity policy 1, statement 1]
            "Version": "1" | "Version": "2" | expected ExplicitDeny, got Invalid [InvalidVersion]
            """)
    void a_case_that_is_decided_otherwise_says_what_was_expected(String from, String to, String difference) {
        PolicyCase.Outcome outcome =
                PolicyCases.read(CASE.replace(from, to)).get(0).run();

        assertThat(outcome).isEqualTo(new PolicyCase.Outcome(false, "X1: " + difference + " (a test of tests)"));
    }

    @Test
    void the_finding_is_compared_too() {
        String invalid = CASE.replace("\"Version\": \"1\"", "\"Version\": \"2\"")
                .replace(
                        "\"decision\": \"ExplicitDeny\", \"policyType\": \"AccountLevelIdentityBasedPolicy\"",
                        "\"decision\": \"Invalid\", \"finding\": \"TooLong\"");

        assertThat(PolicyCases.read(invalid).get(0).run().text())
                .isEqualTo("X1: expected finding TooLong, got [InvalidVersion] (a test of tests)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "resource" | "resauce" | case 1: no `resource`
            cams:GetFlow | GetFlow | case 1: action `GetFlow`, wanted `service:Operation`
            [{ | { | not JSON
            """)
    void a_file_that_holds_no_cases_is_refused(String from, String to, String message) {
        assertThatThrownBy(() -> PolicyCases.read(CASE.replace(from, to)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_file_is_a_list() {
        assertThatThrownBy(() -> PolicyCases.read("{}")).hasMessage("the file is no list, wanted a list of cases");
    }
}
