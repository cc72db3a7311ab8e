package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How much of an account is in use is what went out in the last ten seconds. */
final class RecentTest {
    private final FakeTicks ticks = new FakeTicks();
    private final Recent recent = new Recent(ticks);

    @Test
    void calls_count_for_ten_seconds_and_are_forgotten_then() {
        for (int i = 0; i < 20; i++) {
            recent.count();
            ticks.await(TimeUnit.MILLISECONDS.toNanos(200));
        }

        assertThat(recent.perSecond()).isEqualTo(2);
        ticks.await(TimeUnit.SECONDS.toNanos(8));
        assertThat(recent.perSecond()).isEqualTo(0.5);
        ticks.await(TimeUnit.SECONDS.toNanos(2));
        assertThat(recent.perSecond()).isZero();
    }

    @Test
    void after_a_long_rest_nothing_is_in_use() {
        recent.count();
        ticks.await(TimeUnit.HOURS.toNanos(3));

        assertThat(recent.perSecond()).isZero();
        recent.count();
        assertThat(recent.perSecond()).isEqualTo(0.1);
    }
}
