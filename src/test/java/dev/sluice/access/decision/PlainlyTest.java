package dev.sluice.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.Operator;
import dev.sluice.access.grammar.Effect;
import dev.sluice.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** People who have never seen a policy understand what would be needed. */
class PlainlyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STRING_EQUALS               | must be `a`
            STRING_NOT_EQUALS           | must not be `a`
            STRING_LIKE                 | must look like `a`
            STRING_NOT_LIKE             | must not look like `a`
            NUMERIC_LESS_THAN           | must be less than `a`
            NUMERIC_LESS_THAN_EQUALS    | must be `a` at most
            NUMERIC_GREATER_THAN        | must be more than `a`
            NUMERIC_GREATER_THAN_EQUALS | must be `a` at least
            DATE_LESS_THAN              | must be before `a`
            DATE_LESS_THAN_EQUALS       | must be `a` or earlier
            DATE_GREATER_THAN           | must be after `a`
            DATE_GREATER_THAN_EQUALS    | must be `a` or later
            IP_ADDRESS                  | must be in the network `a`
            NOT_IP_ADDRESS              | must not be in the network `a`""")
    void operators_are_said_in_words(Operator operator, String words) {
        assertThat(said(operator, "cams:FlowStatus", List.of("b")))
                .isEqualTo("Desk, statement 2, would allow it, but the status of the flow (cams:FlowStatus) " + words
                        + ", and is `b`");
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void every_operator_has_words_in_chinese(Operator operator) {
        assertThat(Plainly.say(miss(operator, "cams:FlowStatus", List.of("b"))).in(Language.CHINESE))
                .startsWith("Desk 第 2 条语句本可允许，但流程状态（cams:FlowStatus）")
                .contains("而实际为 `b`");
    }

    @ParameterizedTest
    @EnumSource(ContextKey.class)
    void every_key_has_words(ContextKey key) {
        assertThat(said(Operator.STRING_EQUALS, key.toString(), List.of("b"))).contains(" (" + key + ") must be `a`");
    }

    @Test
    void a_key_that_is_missing_is_said_to_be_unknown() {
        assertThat(said(Operator.STRING_EQUALS, "cams:FlowStatus", List.of())).endsWith("and is not known here");
    }

    @Test
    void a_key_of_others_keeps_its_name() {
        assertThat(said(Operator.BOOL, "acs:SecureTransport", List.of()))
                .contains("but acs:SecureTransport must be `a`");
    }

    @Test
    void other_flows_and_other_actions_are_said_so() {
        var reason = new Reason("Desk", 1, Effect.ALLOW);
        var miss = new NearMiss(
                reason,
                List.of(
                        new Mismatch.Action(List.of("cams:GetFlow"), false),
                        new Mismatch.Resource(List.of("acs:cams:*:*:flow/2*"))));

        assertThat(Plainly.say(miss).inEnglish())
                .isEqualTo("Desk, statement 1, would allow it, but it is about other actions; it is about other flows:"
                        + " `acs:cams:*:*:flow/2*`");
    }

    private static String said(Operator operator, String key, List<String> found) {
        return Plainly.say(miss(operator, key, found)).inEnglish();
    }

    private static NearMiss miss(Operator operator, String key, List<String> found) {
        return new NearMiss(
                new Reason("Desk", 2, Effect.ALLOW),
                List.of(new Mismatch.Condition(operator, key, List.of("a"), found, Answer.DIFFERENT)));
    }
}
