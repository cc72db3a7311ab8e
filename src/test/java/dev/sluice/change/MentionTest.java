package dev.sluice.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is mentioned on a card, and when those who are not there yet hear of it. */
class MentionTest {
    @ParameterizedTest
    @CsvSource({"nobody, NOBODY,", "Approvers, APPROVERS,", "usergroup:S0LEADS, USERGROUP, S0LEADS"})
    void is_one_of_three(String text, Mention.Kind kind, String group) {
        assertThat(Mention.parse(text)).isEqualTo(new Mention(kind, group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everybody", "usergroup:", "usergroup:U0ANN", "user:U0ANN"})
    void is_nothing_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mention.parse(text))
                .withMessageContainingAll("`" + text + "`", "wanted `nobody`, `approvers` or `usergroup:S…`");
    }

    @Test
    void may_differ_by_channel() {
        ApprovalSettings settings = settings(null, null);

        assertThat(settings.mentionIn("C0QUIET")).isEqualTo(Mention.NOBODY);
        assertThat(settings.mentionIn("C0DESK")).isEqualTo(Mention.APPROVERS);
    }

    @ParameterizedTest
    @CsvSource({",", "PT2H,", ", S0LEADS"})
    void nobody_else_is_told_without_both_a_time_and_a_group(Duration after, String group) {
        assertThat(settings(after, group).dueFrom(DeadlinesTest.MONDAY).escalateAt())
                .isNull();
    }

    @Test
    void a_second_group_is_told_in_time() {
        Due due = settings(Duration.ofHours(2), "S0LEADS").dueFrom(DeadlinesTest.MONDAY);

        assertThat(due.escalateAt()).isEqualTo(DeadlinesTest.MONDAY.plus(Duration.ofHours(2)));
        assertThat(due.expireAt()).isEqualTo(DeadlinesTest.MONDAY.plus(Duration.ofHours(8)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1H", "1, PT2H", "4, PT16H", "5, PT24H", "90, PT24H"})
    void pauses_between_reminders_grow_to_a_day(int reminders, Duration pause) {
        assertThat(ApprovalSettings.USUAL.pauseAfter(reminders)).isEqualTo(pause);
    }

    private static ApprovalSettings settings(@Nullable Duration after, @Nullable String group) {
        return new ApprovalSettings(
                Duration.ofHours(8),
                Duration.ofHours(1),
                after,
                group,
                Duration.ofMinutes(30),
                WorkingHours.USUAL,
                Mention.APPROVERS,
                Map.of("C0QUIET", Mention.NOBODY));
    }
}
