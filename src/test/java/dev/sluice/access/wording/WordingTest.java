package dev.sluice.access.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {
    @Test
    void what_would_break_a_message_is_written_as_a_number() {
        assertThat(Quoted.of("a\nb`c\u202ed\u2028e\ud800f\u007f"))
                .isEqualTo("`a\\u000ab\\u0060c\\u202ed\\u2028e\\ud800f\\u007f`");
        assertThat(Quoted.of("Grüße 你好 😀")).isEqualTo("`Grüße 你好 😀`");
        assertThat(Quoted.list(List.of("a", "b"), "or")).isEqualTo("`a` or `b`");
    }

    @Test
    void a_long_value_is_cut_between_characters() {
        assertThat(Quoted.of("😀".repeat(100))).isEqualTo("`" + "😀".repeat(80) + "…`");
        assertThat(Quoted.of("x".repeat(80))).isEqualTo("`" + "x".repeat(80) + "`");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            StringLikes, StringLike
            stringlike,  StringLike
            StrnigLike,  StringLike
            Bol,         Bool
            """)
    void a_word_two_letters_off_is_recognised(String word, String meant) {
        assertThat(Nearest.didYouMean(word, List.of("Bool", "StringLike", "StringNotLike"), ""))
                .isEqualTo(", did you mean `" + meant + "`");
    }

    @Test
    void a_word_further_off_is_not() {
        assertThat(Nearest.didYouMean("Null", List.of("Bool", "StringLike"), ", wanted another"))
                .isEqualTo(", wanted another");
    }
}
