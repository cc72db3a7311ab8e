package dev.sluice.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is waited after failures: a second, then twice as long each time, spread, never more than a minute. */
final class PausesTest {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(seconds(new Pauses(FIRST, LONGEST, () -> 1.0), 9))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void dice_spread_them_and_only_the_first_may_be_none() {
        assertThat(seconds(new Pauses(FIRST, LONGEST, () -> 0.0), 8))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void success_makes_them_short_again() {
        var pauses = new Pauses(FIRST, LONGEST, () -> 1.0);
        seconds(pauses, 5);

        pauses.forget();

        assertThat(pauses.next()).isEqualTo(FIRST);
    }

    @Test
    void very_many_failures_are_no_reason_to_wait_longer() {
        assertThat(seconds(new Pauses(FIRST, LONGEST, () -> 1.0), 1_000)).last().isEqualTo(60L);
    }

    @Test
    void other_pauses_are_spread_over_their_second_half() {
        assertThat(new Pauses(FIRST, LONGEST, () -> 0.0).spread(LONGEST)).isEqualTo(Duration.ofSeconds(30));
        assertThat(new Pauses(FIRST, LONGEST, () -> 1.0).spread(LONGEST)).isEqualTo(LONGEST);
    }

    private static List<Long> seconds(Pauses pauses, int times) {
        var all = new ArrayList<Long>();
        for (int i = 0; i < times; i++) {
            all.add(pauses.next().toSeconds());
        }
        return all;
    }
}
