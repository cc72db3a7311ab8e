package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the throttle makes of CAMS's complaints, as timelines: {@code +1000 much} lets a second pass, takes a turn and
 * hears that it was one too many; {@code late} hears it of a call from before; {@code away} and {@code fine} are what
 * they say. After each, the calls a second that are allowed, or how long the next turn takes.
 */
class SharedAccountTest {
    private final FakeTicks ticks = new FakeTicks();
    private final Throttle throttle = new Throttle(5, new EvenPace(0, ticks), ticks, () -> 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the example of the Javadoc | +0 much, +1000 much, +1000 much, +0 late, +10000 -, +40000 - \
            | 4.50 4.08 3.70 3.70 4.00 5.00
            one complaint              | +0 much, +7000 -, +10000 -, +60000 -  | 4.50 4.71 5.00 5.00
            never above the setting    | +0 fine, +600000 -                    | 5.00 5.00
            """)
    void the_rate_falls_by_a_share_and_rises_by_steps(String what, String story, String rates)
            throws InterruptedException {
        var old = throttle.take();
        var told = new StringBuilder();

        for (String step : story.split(", ", -1)) {
            String[] words = step.split(" ", -1);
            ticks.passUntil(ticks.now() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(words[0])));
            hear(words[1], old);
            told.append(String.format(Locale.ROOT, " %.2f", throttle.callsPerSecond()));
        }

        assertThat(told.toString()).isEqualTo(" " + rates);
    }

    private void hear(String word, Window.Turn old) {
        switch (word) {
            case "much" -> throttle.learn(fresh(), Load.TOO_MUCH);
            case "late" -> throttle.learn(old, Load.TOO_MUCH);
            case "fine" -> throttle.learn(fresh(), Load.FINE);
            default -> {
                // nothing is said
            }
        }
    }

    /** A turn of this moment: what is measured here is the rate, not the wait. */
    private Window.Turn fresh() {
        ticks.passUntil(ticks.now() + 1);
        return new Window(1, 1, ticks).open();
    }

    @Test
    void the_rate_never_falls_below_half_a_call_a_second_and_comes_all_the_way_back() {
        for (int i = 0; i < 100; i++) {
            throttle.learn(fresh(), Load.TOO_MUCH);
        }

        assertThat(throttle.callsPerSecond()).isEqualTo(0.5);
        ticks.passUntil(ticks.now() + TimeUnit.SECONDS.toNanos(151));
        assertThat(throttle.callsPerSecond()).isEqualTo(5);
    }

    @Test
    void a_slower_setting_than_half_a_call_is_kept() {
        var slow = new Throttle(0.2, new EvenPace(0, ticks), ticks, () -> 1);

        slow.learn(fresh(), Load.TOO_MUCH);

        assertThat(slow.callsPerSecond()).isEqualTo(0.2);
    }

    @Test
    void turns_come_at_the_lowered_rate() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            throttle.learn(fresh(), Load.TOO_MUCH);
        }
        take();
        long before = ticks.millis();

        take();

        assertThat(ticks.millis() - before).isBetween(1_999L, 2_000L);
    }

    @Test
    void an_api_that_is_away_is_left_alone_twice_as_long_each_time_up_to_8_seconds() throws InterruptedException {
        var waits = new StringBuilder();

        for (int i = 0; i < 7; i++) {
            long before = ticks.millis();
            var turn = take();
            waits.append(' ').append(ticks.millis() - before);
            throttle.learn(turn, Load.AWAY);
        }

        assertThat(waits.toString()).isEqualTo(" 0 500 1000 2000 4000 8000 8000");
    }

    @Test
    void by_lot_it_is_left_alone_half_as_long() throws InterruptedException {
        var lucky = new Throttle(5, new EvenPace(0, ticks), ticks, () -> 0);
        lucky.learn(fresh(), Load.AWAY);

        lucky.take().end();

        assertThat(ticks.millis()).isEqualTo(250);
    }

    @Test
    void any_other_answer_ends_the_respite_but_silence_does_not() throws InterruptedException {
        var turn = take();
        throttle.learn(turn, Load.AWAY);
        throttle.learn(turn, Load.FINE);
        take();
        assertThat(ticks.millis()).isLessThan(500);

        throttle.learn(turn, Load.AWAY);
        throttle.learn(turn, Load.UNTOLD);
        take();

        assertThat(ticks.millis()).isGreaterThanOrEqualTo(500);
    }

    private Window.Turn take() throws InterruptedException {
        var turn = throttle.take();
        turn.left();
        turn.end();
        return turn;
    }
}
