package dev.sluice.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestSignatureTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Instant NOW = Instant.ofEpochSecond(1_531_420_618);
    private static final String STAMP = "1531420618";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J"
            + "%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
            + ".803a0bc887a14d10d2c447fce8b6703c";

    private final RequestSignature signature = new RequestSignature(new Token(SECRET));

    @Test
    void example_of_slacks_documentation_is_valid() {
        String signed = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

        assertThat(isValid(STAMP, signed, BODY)).isTrue();
    }

    @Test
    void bytes_beyond_ascii_are_signed_as_utf_8() {
        String body = "text=é 预约 😀";

        assertThat(isValid(STAMP, SignedPost.sign(SECRET, STAMP, body), body)).isTrue();
    }

    @Test
    void altered_body_is_refused() {
        assertThat(isValid(STAMP, SignedPost.sign(SECRET, STAMP, BODY), BODY + " "))
                .isFalse();
    }

    @Test
    void signature_of_another_secret_is_refused() {
        assertThat(isValid(STAMP, SignedPost.sign(SECRET + "x", STAMP, BODY), BODY))
                .isFalse();
    }

    @Test
    void signature_of_another_stamp_is_refused() {
        assertThat(isValid("1531420619", SignedPost.sign(SECRET, STAMP, BODY), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "v0=", "v0", "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", "v0=é"})
    void what_is_no_signature_is_refused(@Nullable String signed) {
        assertThat(isValid(STAMP, signed, BODY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-300, true", "300, true", "-301, false", "301, false", "-86400, false", "86400, false"})
    void stamp_may_be_five_minutes_off_in_both_directions(long seconds, boolean valid) {
        String stamp = Long.toString(NOW.getEpochSecond() + seconds);

        assertThat(isValid(stamp, SignedPost.sign(SECRET, stamp, BODY), BODY)).isEqualTo(valid);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "now",
                "1531420618.5",
                " 1531420618",
                "-1531420618",
                "-9223372036854775808",
                "9223372036854775807",
                "99999999999999999999",
                "0x5b47a08a"
            })
    void what_is_no_recent_stamp_is_refused(@Nullable String stamp) {
        assertThat(isValid(stamp, SignedPost.sign(SECRET, String.valueOf(stamp), BODY), BODY))
                .isFalse();
    }

    private boolean isValid(@Nullable String stamp, @Nullable String signed, String body) {
        return signature.isValid(stamp, signed, body.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
