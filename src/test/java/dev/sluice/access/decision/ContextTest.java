package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.access.conditions.ContextKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ContextTest {
    @Test
    void a_key_is_found_in_any_spelling_and_keeps_its_own() {
        Context context = Context.of(Map.of("acs:sourceip", List.of("10.0.0.1")));

        assertThat(context.values("ACS:SourceIp")).containsExactly("10.0.0.1");
        assertThat(context.asMap()).containsOnlyKeys("acs:sourceip");
        assertThat(context).hasToString("{acs:sourceip=[10.0.0.1]}");
    }

    @Test
    void a_key_set_anew_replaces_the_old_one_in_whatever_spelling() {
        Context context = Context.of(Map.of("slack:channelid", List.of("C1"))).with(ContextKey.CHANNEL_ID, "C2", "C3");

        assertThat(context.asMap()).isEqualTo(Map.of("slack:ChannelId", List.of("C2", "C3")));
    }

    @Test
    void a_key_without_values_is_not_there() {
        Context context = Context.empty().with(ContextKey.USER_GROUP, "S1").with(ContextKey.USER_GROUP, List.of());

        assertThat(context).isEqualTo(Context.empty()).hasSameHashCodeAs(Context.empty());
        assertThat(Context.of(Map.of("a:b", List.of()))).isEqualTo(Context.empty());
        assertThat(context.values(ContextKey.USER_GROUP)).isEmpty();
    }

    @Test
    void two_spellings_of_one_key_are_refused() {
        assertThatThrownBy(() -> Context.of(Map.of("a:b", List.of("1"), "A:B", List.of("2"))))
                .hasMessageContaining("twice, in two spellings");
    }

    @Test
    void contexts_with_other_values_differ() {
        Context one = Context.empty().with(ContextKey.APPROVALS, "1");

        assertThat(one)
                .isNotEqualTo(Context.empty().with(ContextKey.APPROVALS, "2"))
                .isNotEqualTo("1");
    }

    @Test
    void names_are_checked() {
        assertThatThrownBy(() -> new ActionName("ModifyFlow"))
                .hasMessage("action `ModifyFlow`, wanted `service:Operation`");
        assertThatThrownBy(() -> new ActionName("cams:Modify\nFlow")).hasMessageContaining("`cams:Modify\\u000aFlow`");
        assertThatThrownBy(() -> new ResourceName("flow/1001"))
                .hasMessage("resource `flow/1001`, wanted `*` or `acs:service:region:account:relative-id`");
        assertThatThrownBy(() -> ResourceName.flow("a:b", "1", null)).hasMessageContaining("without a colon");
        assertThatThrownBy(() -> ResourceName.flow("a", "1:2", null)).hasMessageContaining("without a colon");
    }

    @Test
    void a_flow_has_a_name_and_so_have_all_flows() {
        assertThat(ResourceName.flow("ap-southeast-1", "1", "1001"))
                .hasToString("acs:cams:ap-southeast-1:1:flow/1001")
                .extracting(ResourceName::relativeId)
                .isEqualTo("flow/1001");
        assertThat(ResourceName.flow("ap-southeast-1", "1", null)).hasToString("acs:cams:ap-southeast-1:1:flow/*");
        assertThat(ResourceName.ALL.relativeId()).isEqualTo("*");
        assertThat(ActionName.APPROVE_CHANGE).hasToString("sluice:ApproveChange");
    }
}
