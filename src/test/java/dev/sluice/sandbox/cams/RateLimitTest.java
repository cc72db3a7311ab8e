package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five calls fit into any second, refused ones not counted; times in milliseconds. */
class RateLimitTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final RateLimit limit = new RateLimit();

    @ParameterizedTest
    @CsvSource({
        "0 1 2 3 4 5,                     + + + + + -",
        "0 1 2 3 4 999 1000 1001 1001,    + + + + + - + + -",
        "0 200 400 600 800 1000 1200,     + + + + + + +",
        "0 199 398 597 796 995 1000,      + + + + + - +"
    })
    void a_sixth_call_within_a_second_is_refused(String asked, String answers) {
        List<String> admitted = Arrays.stream(asked.split(" "))
                .map(at -> limit.admits("1", "GetFlow", START.plusMillis(Long.parseLong(at))) ? "+" : "-")
                .toList();

        assertThat(String.join(" ", admitted)).isEqualTo(answers);
    }

    @Test
    void another_api_and_another_account_have_their_own_five() {
        for (int i = 0; i < RateLimit.CALLS; i++) {
            assertThat(limit.admits("1", "GetFlow", START)).isTrue();
        }

        assertThat(limit.admits("1", "GetFlow", START)).isFalse();
        assertThat(limit.admits("1", "ListFlow", START)).isTrue();
        assertThat(limit.admits("2", "GetFlow", START)).isTrue();
    }
}
