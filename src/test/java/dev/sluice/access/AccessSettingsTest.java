package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccessSettingsTest {
    private static final PolicyDocument EDITOR = Policies.document(
            "Editor", "{'Version': '1', 'Statement': [{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}]}");

    @Test
    void a_policy_that_is_attached_must_exist() {
        Map<String, PolicyDocument> policies = Map.of("Editor", EDITOR);

        assertThatThrownBy(() ->
                        new AccessSettings(policies, List.of(new Attachment("Editr", Target.EVERYONE)), List.of()))
                .hasMessage("policy `Editr` for `everyone`, wanted one of [Editor]");
        assertThatThrownBy(() -> new AccessSettings(
                        policies, List.of(), List.of(new Guardrail("Editr", Target.parse("channel:C01PROD")))))
                .hasMessage("policy `Editr` for `channel:C01PROD`, wanted one of [Editor]");
    }

    @Test
    void a_policy_keeps_the_name_it_was_read_under() {
        assertThatThrownBy(() -> new AccessSettings(Map.of("Other", EDITOR), List.of(), List.of()))
                .hasMessage("policy `Other` was read under the name `Editor`, wanted the same name");
    }

    @Test
    void people_take_policies_and_places_take_guardrails() {
        assertThatThrownBy(() -> new Attachment("Editor", Target.parse("channel:C01PROD")))
                .hasMessage("policy `Editor` attached to `channel:C01PROD`, wanted a user, a user group or everyone;"
                        + " places take guardrails");
        assertThatThrownBy(() -> new Guardrail("Editor", Target.EVERYONE))
                .hasMessage("guardrail `Editor` on `everyone`, wanted a channel or a workspace");
    }

    @Test
    void without_settings_there_is_nothing() {
        assertThat(AccessSettings.NONE.policies()).isEmpty();
        assertThat(EDITOR).hasToString("Editor (1 statements)");
    }
}
