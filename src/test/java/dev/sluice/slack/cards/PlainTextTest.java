package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void text_stays_one_line(String lineBreak) {
        assertThat(PlainText.visible("a" + lineBreak + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "0000, ‹U+0000›",
        "001B, ‹U+001B›",
        "00AD, ‹U+00AD›",
        "061C, ‹U+061C›",
        "180E, ‹U+180E›",
        "200B, ‹U+200B›",
        "200E, ‹U+200E›",
        "200F, ‹U+200F›",
        "202E, ‹U+202E›",
        "2060, ‹U+2060›",
        "2066, ‹U+2066›",
        "2069, ‹U+2069›",
        "3164, ‹U+3164›",
        "D83D, ‹U+D83D›",
        "DE00, ‹U+DE00›",
        "FEFF, ‹U+FEFF›",
        "FFF9, ‹U+FFF9›",
        "E0041, ‹U+E0041›",
    })
    void what_nobody_sees_is_spelled_out(String hex, String shown) {
        String hidden = Character.toString(Integer.parseInt(hex, 16));

        assertThat(PlainText.visible("a" + hidden + "b")).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe",
                "预约到店服务",
                "مرحبا بكم",
                "שלום",
                "👩‍👩‍👧 family",
                "می‌خواهم",
                "☎️",
                "e\u0301",
                "*bold* _it_ `code` ~no~",
                "\u0600\u0661"
            })
    void what_people_write_stays_as_it_is(String text) {
        assertThat(PlainText.visible(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "<!channel>, &lt;!channel&gt;",
        "<@U0ADMIN01>, &lt;@U0ADMIN01&gt;",
        "<https://x.example|safe>, &lt;https://x.example|safe&gt;",
        "A & B, A &amp; B",
        "&amp;, &amp;amp;",
        "&lt;!here&gt;, &amp;lt;!here&amp;gt;",
    })
    void what_slack_would_read_as_a_mention_or_a_link_is_escaped(String text, String escaped) {
        assertThat(PlainText.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void showing_twice_changes_nothing_more() {
        String once = PlainText.visible("a\u202Eb\nc");

        assertThat(PlainText.visible(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"abc, 3, abc", "abcd, 3, ab…", "ab😀, 4, ab😀", "ab😀c, 4, ab…", "😀😀, 2, …", "ab, 1, …"})
    void cutting_tears_no_character_apart(String text, int longest, String cut) {
        assertThat(PlainText.cut(text, longest)).isEqualTo(cut);
    }
}
