package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.slack.cards.Label;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operators read in the fallback channel about an edit of the policies. */
final class SlackPolicyAlarmTest {
    private static final String OK = "{'ok':true,'channel':'C01OPS','ts':'1.2'}";

    private ScriptedSlack slack;

    @BeforeEach
    void start() throws IOException {
        slack = new ScriptedSlack().saying("chat.postMessage", OK);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void findings_are_shown_as_code_and_never_as_markup() {
        assertThat(alarm().refused(List.of("access.policies.P: ``` <!channel> & \u202e", "second")))
                .isTrue();

        assertThat(posted())
                .contains("channel=C01OPS")
                .contains("the last good policies stay in force:\n```\n")
                .contains("access.policies.P: ''' &lt;!channel&gt; &amp; ‹U+202E›\nsecond\n```");
    }

    @Test
    void a_hundred_findings_stay_within_what_slack_shows() {
        alarm().refused(Collections.nCopies(100, "access.policies.P: " + "<".repeat(1_000)));

        assertThat(posted().length()).isLessThan(4_000);
        assertThat(posted()).contains("99 more are in the log.");
    }

    @Test
    void channel_that_reads_chinese_is_told_in_chinese() {
        alarm(Language.CHINESE).refused(Collections.nCopies(100, "<".repeat(1_000)));

        assertThat(posted()).contains("修改后的设置无法使用").contains("另有 99 条");
    }

    @Test
    void what_changed_is_one_line() {
        assertThat(alarm().taken(Sentence.of("Policies reloaded: Freeze added")))
                .isTrue();

        assertThat(posted()).contains("text=Policies reloaded: Freeze added");
    }

    @Test
    void slack_being_busy_or_down_means_again_later_and_a_closed_channel_means_never() {
        slack.saying("chat.postMessage", 429, Map.of("Retry-After", "1"), "");
        assertThat(alarm().taken(Sentence.of("line"))).isFalse();
        slack.saying("chat.postMessage", 500, Map.of(), "");
        assertThat(alarm().taken(Sentence.of("line"))).isFalse();
        slack.saying("chat.postMessage", "{'ok':false,'error':'ratelimited'}");
        assertThat(alarm().taken(Sentence.of("line"))).isFalse();
        slack.saying("chat.postMessage", "{'ok':false,'error':'channel_not_found'}");
        assertThat(alarm().taken(Sentence.of("line"))).isTrue();
    }

    @Test
    void without_a_fallback_channel_nothing_is_posted() {
        assertThat(new SlackPolicyAlarm(slack.methods(), null, Language.ENGLISH, Label.NONE).taken(Sentence.of("line")))
                .isTrue();
        assertThat(slack.asked()).isEmpty();
    }

    private SlackPolicyAlarm alarm() {
        return alarm(Language.ENGLISH);
    }

    private SlackPolicyAlarm alarm(Language language) {
        return new SlackPolicyAlarm(slack.methods(), "C01OPS", language, Label.NONE);
    }

    private String posted() {
        return URLDecoder.decode(String.join("\n", slack.asked()), StandardCharsets.UTF_8);
    }
}
