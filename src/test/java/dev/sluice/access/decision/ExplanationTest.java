package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.people.Standing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final Request MODIFY = new Request(
            ActionName.MODIFY_FLOW,
            ResourceName.flow("ap-southeast-1", "1", "1001"),
            Context.of(Map.of("slack:UserId", List.of("U0ANN"), "sluice:Approvals", List.of("0"))));

    private static PolicyDocument policy(String name, String... statements) {
        String json = "{'Version': '1', 'Statement': [" + String.join(", ", statements) + "]}";
        return PolicyDocument.parse(name, json.replace('\'', '"')).match(good -> good.document(), bad -> {
            throw new AssertionError(bad.findings().toString());
        });
    }

    private static Explanation explain(Request request, PolicyDocument... policies) {
        return new Explanation(request, Layers.of(List.of(policies), List.of()).explain(request));
    }

    @Test
    void a_refusal_says_what_nearly_allowed_it_the_nearest_first() {
        Explanation explanation = explain(
                MODIFY,
                policy(
                        "Editor",
                        "{'Effect': 'Allow', 'Action': ['cams:GetFlow', 'cams:ListFlow'], 'Resource': '*'}",
                        "{'Effect': 'Allow', 'NotAction': 'cams:Mod*', 'Resource': '*'}",
                        "{'Effect': 'Allow', 'Action': 'cams:*', 'Resource': 'acs:cams:*:*:flow/2*'}",
                        "{'Effect': 'Allow', 'Action': 'cams:*', 'Resource': '*', 'Condition': {"
                                + "'NumericGreaterThanEquals': {'sluice:Approvals': '2'},"
                                + " 'StringEquals': {'cams:FlowStatus': ['DRAFT', 'TEST']}}}",
                        "{'Effect': 'Allow', 'Action': 'cams:*', 'Resource': '*', 'Condition': {"
                                + "'NumericGreaterThanEquals': {'sluice:Approvals': '1'}}}",
                        "{'Effect': 'Deny', 'Action': 'cams:GetFlow', 'Resource': '*'}"));

        assertThat(explanation.lines())
                .containsExactly(
                        "no policy allows you cams:ModifyFlow on flow 1001 (ImplicitDeny)",
                        "Editor, statement 5, would allow it, but NumericGreaterThanEquals wants sluice:Approvals `1`,"
                                + " which is `0`",
                        "Editor, statement 4, would allow it, but NumericGreaterThanEquals wants sluice:Approvals `2`,"
                                + " which is `0`; StringEquals wants cams:FlowStatus `DRAFT` or `TEST`, which is"
                                + " missing",
                        "Editor, statement 3, would allow it, but it is about the resource `acs:cams:*:*:flow/2*`",
                        "Editor, statement 1, would allow it, but it is about `cams:GetFlow` or `cams:ListFlow`",
                        "Editor, statement 2, would allow it, but it leaves out `cams:Mod*`");
    }

    @Test
    void a_deny_that_cannot_read_the_request_is_seen_beside_the_decision() {
        Request odd = MODIFY.in(Context.of(Map.of("acs:SourceIp", List.of("router"))));
        Explanation explanation = explain(
                odd,
                policy(
                        "Office",
                        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}",
                        "{'Effect': 'Deny', 'Action': '*', 'Resource': '*',"
                                + " 'Condition': {'NotIpAddress': {'acs:SourceIp': '10.0.0.0/8'}}}"));

        assertThat(explanation.lines())
                .containsExactly(
                        "Office, statement 1, allows you cams:ModifyFlow on flow 1001",
                        "Office, statement 2, did not match, because NotIpAddress cannot read acs:SourceIp `router`");
    }

    @Test
    void a_value_that_cannot_be_read_is_told_only_where_nothing_else_stood_against_the_statement() {
        Request odd =
                MODIFY.in(Context.of(Map.of("acs:SourceIp", List.of("router"), "sluice:Approvals", List.of("0"))));
        String deny = "{'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {"
                + "'NotIpAddress': {'acs:SourceIp': '10.0.0.0/8'}, 'NumericGreaterThan': {'sluice:Approvals': '%s'}}}";

        assertThat(explain(odd, policy("Office", String.format(deny, "9"))).cautions())
                .isEmpty();
        assertThat(explain(odd, policy("Office", String.format(deny, "-1"))).cautions())
                .hasSize(1);
    }

    @Test
    void a_match_for_want_of_a_key_is_seen_beside_the_decision() {
        Explanation explanation = explain(
                MODIFY,
                policy(
                        "Office",
                        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*', 'Condition': {"
                                + "'StringEquals': {'slack:UserId': 'U0ANN'},"
                                + " 'NotIpAddress': {'acs:SourceIp': '10.0.0.0/8'}}}"));

        assertThat(explanation.lines())
                .containsExactly(
                        "Office, statement 1, allows you cams:ModifyFlow on flow 1001",
                        "Office, statement 1, matched because acs:SourceIp is missing (NotIpAddress)");
    }

    @Test
    void a_decision_stays_small_whatever_the_policies_are() {
        String near = "{'Effect': 'Allow', 'Action': 'cams:*', 'Resource': 'acs:cams:*:*:flow/2'}";
        String odd = "{'Effect': 'Deny', 'Action': 'cams:*', 'Resource': '*', 'Condition':"
                + " {'NumericEquals': {'slack:UserId': '1'}}}";
        String yes = "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}";
        PolicyDocument far = policy("Far", Collections.nCopies(40, near).toArray(String[]::new));
        PolicyDocument unread = policy("Unread", Collections.nCopies(40, odd).toArray(String[]::new));
        PolicyDocument wide = policy("Wide", Collections.nCopies(40, yes).toArray(String[]::new));

        assertThat(explain(MODIFY, far).nearMisses()).hasSize(8);
        assertThat(explain(MODIFY, unread).cautions()).hasSize(16);
        assertThat(explain(MODIFY, wide)
                        .decision()
                        .match(Decision.Allow::by, d -> List.of(), b -> List.of(), u -> List.of()))
                .hasSize(32);
    }

    @Test
    void json_has_the_shape_of_the_diagnostic_message_of_ram() throws JsonProcessingException {
        Explanation explanation = explain(MODIFY, policy("No", "{'Effect': 'Deny', 'Action': '*', 'Resource': '*'}"));

        assertThat(DiagnosticJson.of(explanation)).isEqualTo(new ObjectMapper().readTree("""
                        {"Decision": "ExplicitDeny",
                         "Message": "policy No, statement 1, forbids cams:ModifyFlow on flow 1001 (ExplicitDeny)",
                         "ExplicitDeny": true,
                         "NoPermissionPolicyType": "AccountLevelIdentityBasedPolicy",
                         "AuthAction": "cams:ModifyFlow",
                         "AuthResource": "acs:cams:ap-southeast-1:1:flow/1001",
                         "AuthPrincipal": "U0ANN",
                         "AuthConditions": [{"ConditionKey": "slack:UserId", "ConditionValues": ["U0ANN"]},
                                            {"ConditionKey": "sluice:Approvals", "ConditionValues": ["0"]}],
                         "MatchedPolicies": [{"Effect": "Deny", "PolicyIdentifier": "No", "PolicyType": "Custom",
                                              "Statement": 1}],
                         "NearMisses": [], "Cautions": []}"""));
    }

    @Test
    void every_decision_has_its_words_and_its_json() {
        Explanation barred = new Explanation(MODIFY, new Decision.Barred(Standing.GUEST));
        Explanation unavailable = new Explanation(MODIFY, new Decision.Unavailable("Slack is silent"));
        Explanation allowed = explain(MODIFY, policy("Yes", "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}"));

        assertThat(barred.lines())
                .containsExactly(
                        "you are a guest of this workspace, and only members may do cams:ModifyFlow on flow 1001");
        assertThat(unavailable.lines())
                .containsExactly("could not find out whether you may do cams:ModifyFlow on flow 1001: Slack is silent");
        assertThat(DiagnosticJson.of(barred).path("Standing").asText()).isEqualTo("GUEST");
        assertThat(DiagnosticJson.of(unavailable).path("Decision").asText()).isEqualTo("Unavailable");
        assertThat(DiagnosticJson.of(allowed).path("MatchedPolicies").size()).isEqualTo(1);
        assertThatThrownBy(() -> new Decision.Barred(Standing.MEMBER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void things_are_called_as_people_call_them() {
        Decision no = Layers.of(List.of(), List.of()).decide(MODIFY);

        assertThat(sentence(no, ResourceName.ALL)).contains("on all resources (");
        assertThat(sentence(no, ResourceName.flow("a", "1", null))).contains("on all flows (");
        assertThat(sentence(no, new ResourceName("acs:cams:a:1:space/7"))).contains("on space/7 (");
    }

    private static String sentence(Decision decision, ResourceName resource) {
        return InWords.of(decision, new Request(ActionName.MODIFY_FLOW, resource, Context.empty()));
    }
}
