package dev.sluice.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language goes with which locale of Slack. */
final class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "zh-CN, CHINESE",
                "zh-TW, CHINESE",
                "zh, CHINESE",
                "zh_CN, CHINESE",
                "ZH-cn, CHINESE",
                "en-US, ENGLISH",
                "en-XA, ENGLISH",
                "zha, ENGLISH",
                "de-DE, ENGLISH",
                "'', ENGLISH",
                "none, ENGLISH",
            })
    void locale_of_slack_says_the_language(String locale, Language language) {
        assertThat(Language.ofLocale(locale)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"en, ENGLISH", "zh-CN, CHINESE", "zh-cn, CHINESE", "en-XA, PSEUDO"})
    void setting_names_a_language_by_its_tag(String tag, Language language) {
        assertThat(Language.tagged(tag)).contains(language);
        assertThat(Language.tagged(tag + "x")).isEmpty();
    }
}
