package dev.sluice.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal content is written equally, as RFC 8785 says, within the subset. */
final class CanonicalJsonTest {
    private static String canonical(String json) {
        return CanonicalJson.of(CanonicalJson.object(json));
    }

    @Test
    void names_are_sorted_by_utf_16_and_blanks_are_gone() {
        assertThat(canonical(
                        "{ \"€\": 1, \"\\r\": 2, \"\uFB33\": 3, \"1\": [ ], \"\uD83D\uDE00\": {}, \"\u0080\": null }"))
                .isEqualTo("{\"\\r\":2,\"1\":[],\"\u0080\":null,\"€\":1,\"\uD83D\uDE00\":{},\"\uFB33\":3}");
    }

    @Test
    void strings_escape_only_what_must_be() {
        assertThat(canonical("{\"a\":\"\\u20ac$\\u000F\\u000aA'B\\u0022\\u005c\\\\\\\"\\/<\"}"))
                .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/<\"}");
    }

    @Test
    void half_characters_are_replaced() {
        assertThat(canonical("{\"a\":\"x\\ud800y\\udc00\"}")).isEqualTo("{\"a\":\"x\uFFFDy\uFFFD\"}");
    }

    @Test
    void whole_numbers_up_to_two_to_the_53_are_written() {
        assertThat(canonical("{\"a\":[9007199254740991,-9007199254740991,0,true]}"))
                .isEqualTo("{\"a\":[9007199254740991,-9007199254740991,0,true]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":9007199254740992}", "{\"a\":1.0}", "{\"a\":1e3}", "[]", "{\"a\":1,\"a\":2}", "{}{}", ""})
    void everything_else_is_refused(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_text_digests_the_same_after_slack_has_had_it() {
        String posted = "Done <https://a.example/x> :tada: by <@U0ANN> &amp; co, see b.example";
        String back =
                "Done https://a.example/x \uD83C\uDF89 by <@U0ANN|ann>  &amp; co, see <http://b.example|b.example>";

        assertThat(TextDigest.of(back)).isEqualTo(TextDigest.of(posted));
        assertThat(TextDigest.of(posted + " not")).isNotEqualTo(TextDigest.of(posted));
        assertThat(TextDigest.of("12:30:45")).isNotEqualTo(TextDigest.of("12:31:45"));
    }
}
