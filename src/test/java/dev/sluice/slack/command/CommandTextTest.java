package dev.sluice.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, on every keyboard, and what they mean. */
final class CommandTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "edit 1001, edit, 1001",
                "EDIT 1001, edit, 1001",
                "|  edit   1001  |, edit, 1001",
                "|edit\u00A01001|, edit, 1001",
                "|edit\u30001001|, edit, 1001",
                "|edit\t1001|, edit, 1001",
                "ｅｄｉｔ　１００１, edit, 1001",
                "edit “summer cata”, edit, summer cata",
                "edit \"summer cata\", edit, summer cata",
                "edit ‘summer’, edit, summer",
                "edit 「预约」, edit, 预约",
                "“edit 1001”, edit, 1001",
                "|edit 1001\u200B|, edit, 1001",
                "|\uFEFFedit 1001|, edit, 1001",
                "|edit \u202E1001|, edit, 1001",
                "edit Ann's flow, edit, Ann's flow",
                "edit A &amp; B, edit, A & B",
                "edit &lt;b&gt; &amp;amp;, edit, <b> &amp;",
                "|edit می\u200Cخواهم|, edit, می\u200Cخواهم",
                "–edit 1001, edit, 1001",
                "|— edit — 1001|, edit, 1001",
                "/edit 1001, edit, 1001",
                "edit: 1001, edit:, 1001",
                "|edit 1001!|, edit, 1001",
                "|edit where is my parcel？|, edit, where is my parcel",
                "help, help, ||",
                "1001, 1001, ||",
            })
    void verb_and_rest_are_what_was_meant(String typed, String verb, String rest) {
        assertThat(CommandText.of(typed)).isEqualTo(new CommandText(verb, rest));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"||", "| |", "|\u00A0\u3000|", "|\"\"|", "|“”|", "|\u200B|"})
    void nothing_is_nothing(String typed) {
        assertThat(CommandText.of(typed)).isEqualTo(new CommandText("", ""));
    }

    @Test
    void long_texts_take_no_time() {
        String quotes = "\"".repeat(40_000);

        assertThat(CommandText.plain("edit x" + quotes + "x")).endsWith("x");
    }
}
