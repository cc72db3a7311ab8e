package dev.sluice.slack.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack reads as markup where people stand in a sentence. */
final class MarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abcdef|9|abcdef",
                "abcdefghij|5|abcd…",
                "a <@U1> b|5|a …",
                "a <@U1> bcd|9|a <@U1> …",
                "R&amp;D and more|4|R…",
                "R&amp;D and more|7|R&amp;…",
                "<https://x?a&amp;b> more|15|…",
                "ab😀cd|4|ab…",
            })
    void cutting_tears_nothing_apart(String markup, int longest, String cut) {
        assertThat(Markup.cut(markup, longest)).isEqualTo(cut);
    }

    @Test
    void what_people_wrote_beside_a_mention_is_text() {
        Sentence sentence = Sentence.joined(
                Sentence.of("*b* _i_ ~s~ `c` :tada: <!channel> 9:30"), Piece.people(List.of(new UserId("U0ANN"))));

        assertThat(Markup.of(sentence, Language.ENGLISH))
                .isEqualTo("＊b＊ ＿i＿ ～s～ ｀c｀ ：tada: &lt;!channel&gt; 9:30 <@U0ANN>");
    }
}
