package dev.sluice.access.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            abc,    abc,   true
            abc,    abcd,  false
            "",     "",    true
            "",     a,     false
            *,      "",    true
            *,      abc,   true
            **,     "",    true
            ?,      a,     true
            ?,      "",    false
            ??,     a,     false
            a?c,    abc,   true
            a*c,    ac,    true
            a*c,    abbc,  true
            a*c,    abcb,  false
            *b*,    abc,   true
            *?,     a,     true
            *?,     "",    false
            a*b*c,  abxbc, true
            a.c,    abc,   false
            [a],    a,     false
            a+,     aa,    false
            aba*ba, aba,   false
            ?,      😀,    true
            ??,     😀,    false
            *?x,    😀x,   true
            """)
    void stars_and_question_marks_match_and_nothing_else_does(String pattern, String text, boolean matches) {
        assertThat(Wildcard.of(pattern).matches(text)).isEqualTo(matches);
    }

    @Property
    boolean it_agrees_with_a_regular_expression(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 12) String text,
            @ForAll("patterns") String pattern) {
        String regex = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Wildcard.of(pattern).matches(text) == Pattern.matches(regex, text);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(8);
    }

    @ParameterizedTest
    @Timeout(5)
    @CsvSource({"*,b", "*a,b*", "*?,b*", "?*,*b*", "*aab,*"})
    void a_hostile_pattern_does_not_take_long(String part, String end) {
        Wildcard hostile = Wildcard.of(part.repeat(2_000) + end);

        assertThat(hostile.matches("a".repeat(2_000))).isFalse();
    }

    @Test
    void the_head_is_what_stands_before_the_first_wildcard() {
        assertThat(Wildcard.head("cams:Get*Flow")).isEqualTo("cams:Get");
        assertThat(Wildcard.head("cams:?")).isEqualTo("cams:");
        assertThat(Wildcard.head("cams:GetFlow")).isEqualTo("cams:GetFlow");
        assertThat(Wildcard.isIn("cams:GetFlow")).isFalse();
    }
}
