package dev.sluice.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a sentence comes out as it was, in the order of the language. */
final class SentenceTest {
    private static final ExampleWords SAY = ExampleWords.SAY;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|It's 0 flows", "1|It's 1 flow", "2|It's 2 flows", "1234|It's 1,234 flows"})
    void number_has_its_plural(int flows, String text) {
        assertThat(SAY.count(flows).in(Language.ENGLISH)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{0}", "{name}", "'{name}'", "it''s", "#", "{n, plural, other {x}}", "}", "\uFFFC", "$1 \\1 %s"})
    void what_people_wrote_is_never_a_pattern(String written) {
        assertThat(SAY.named(written).in(Language.ENGLISH)).isEqualTo("Named “" + written + "”.");
        assertThat(SAY.named(written).in(Language.CHINESE)).isEqualTo("名称为“" + written + "”。");
        assertThat(Sentence.and(List.of(written, "x")).in(Language.ENGLISH)).isEqualTo(written + " and x");
    }

    @ParameterizedTest
    @CsvSource({"1001, 修改流程 1001 的名称", "预约, 修改流程预约的名称", "a预, 修改流程 a预的名称", "`x`, 修改流程 `x` 的名称"})
    void chinese_has_a_blank_beside_latin_letters_and_digits(String flow, String text) {
        assertThat(SAY.rename(flow).in(Language.CHINESE)).isEqualTo(text);
    }

    @Test
    void sentence_in_a_sentence_is_in_the_same_language() {
        Sentence both = SAY.because(SAY.rename("7"), SAY.named("x"));

        assertThat(both.in(Language.ENGLISH)).isEqualTo("Rename flow 7, since: Named “x”.");
        assertThat(both.in(Language.CHINESE)).isEqualTo("因为名称为“x”。所以修改流程 7 的名称");
    }

    @Test
    void parts_come_back_as_they_went_in() {
        Part bold = () -> "B";
        Part mention = () -> "@ann";

        assertThat(SAY.told(mention, bold).parts(Language.ENGLISH)).containsExactly(mention, " said ", bold);
        assertThat(SAY.told(mention, bold).parts(Language.CHINESE)).containsExactly("据", " ", mention, " ", "说：", bold);
        assertThat(Sentence.and(List.of(bold, mention)).parts(Language.CHINESE))
                .containsExactly(bold, " ", "和", " ", mention);
    }

    @Test
    void several_things_are_listed_as_the_language_does_it() {
        List<String> things = List.of("a", "b", "c");

        assertThat(Sentence.and(things).in(Language.ENGLISH)).isEqualTo("a, b, and c");
        assertThat(Sentence.or(List.of("a", "b")).in(Language.ENGLISH)).isEqualTo("a or b");
        assertThat(Sentence.or(things).in(Language.CHINESE)).isEqualTo("a、b 或 c");
        assertThat(Sentence.commas(things).in(Language.CHINESE)).isEqualTo("a、b、c");
        assertThat(Sentence.and(List.of()).in(Language.ENGLISH)).isEmpty();
        assertThat(Sentence.and(List.of("a")).in(Language.ENGLISH)).isEqualTo("a");
    }

    @Test
    void sentences_stand_one_after_the_other() {
        Sentence both = Sentence.joined(SAY.named("x"), Sentence.of(""), SAY.named("y"));

        assertThat(both.in(Language.ENGLISH)).isEqualTo("Named “x”. Named “y”.");
        assertThat(both.in(Language.CHINESE)).isEqualTo("名称为“x”。名称为“y”。");
    }

    @Test
    void equal_sentences_say_the_same() {
        assertThat(SAY.named("x")).isEqualTo(SAY.named("x")).isNotEqualTo(SAY.named("y"));
        assertThat(SAY.named("x")).hasToString("Named “x”.");
    }

    @Test
    void what_was_said_before_is_in_english_where_the_language_is_missing() {
        Sentence said = Sentence.of(Map.of(Language.ENGLISH, "no", Language.CHINESE, "不"));

        assertThat(said.in(Language.CHINESE)).isEqualTo("不");
        assertThat(Sentence.of("no").in(Language.CHINESE)).isEqualTo("no");
        assertThat(said.in(Language.PSEUDO)).isEqualTo("no");
    }

    @Test
    void pseudo_language_shows_what_comes_from_a_bundle() {
        assertThat(SAY.because(SAY.rename("7"), Sentence.of("x")).in(Language.PSEUDO))
                .isEqualTo("⟦⟦Rename flow 7⟧, since: x⟧");
    }
}
