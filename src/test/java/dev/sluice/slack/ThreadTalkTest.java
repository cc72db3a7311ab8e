package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadTalkTest {
    @ParameterizedTest
    @ValueSource(strings = {"looks good", "LGTM!", "ok", "+1", "Approved.", "👍", ":+1:", "同意", "没问题，去做吧", "no", "ＯＫ"})
    void what_sounds_decided_is_answered(String text) {
        assertThat(ThreadTalk.soundsDecided(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "why this name?", "the goods are late", "谁改的？"})
    void what_is_only_talk_is_not(String text) {
        assertThat(ThreadTalk.soundsDecided(text)).isFalse();
    }

    @Test
    void a_long_text_is_a_conversation() {
        assertThat(ThreadTalk.soundsDecided("ok ".repeat(40))).isFalse();
        assertThat(ThreadTalk.soundsDecided(null)).isFalse();
    }
}
