package dev.sluice.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes people mean, in their own words. */
final class WaitingTest {
    @ParameterizedTest
    @CsvSource({
        "'', ALL",
        "all, ALL",
        "全部, ALL",
        "mine, MINE",
        "Mines, MINE",
        "我的, MINE",
        "for me, FOR_ME",
        "waiting, FOR_ME",
        "waitin, FOR_ME",
        "待我审批, FOR_ME"
    })
    void words_are_understood(String typed, Waiting meant) {
        assertThat(Waiting.called(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "我们", "al"})
    void what_is_no_such_word_is_nothing(String typed) {
        assertThat(Waiting.called(typed)).isEmpty();
    }
}
