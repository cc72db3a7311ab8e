package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds however the network behaves, tried on many calls with delays drawn by lot. */
class ThrottleLawsTest {
    private static final int CALLS = 2_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final FakeTicks ticks = new FakeTicks();
    private final Throttle throttle =
            new Throttle(5, new EvenPace(TimeUnit.MICROSECONDS.toNanos(190_476), ticks), ticks, () -> 0);
    private final List<Long> arrivals = new ArrayList<>();

    /** Times in microseconds; every tenth call is unlucky, connects late and is answered late. */
    @ParameterizedTest(name = "seed {0}: at least {1} there and {2} back, up to {3} more, or {4} when unlucky")
    @CsvSource({
        "1,    100,    100,   2000,       0",
        "2,    100,    100,   2000,  700000",
        "3,  50000,  50000,   2000,       0",
        "4,  50000,  50000,   2000,  900000",
        "5,  90000,  20000,   2000, 3000000",
        "6, 400000, 400000,   2000,  500000",
        "7,    100, 900000,   2000, 5000000"
    })
    void the_server_never_sees_six_calls_in_a_second(long seed, int there, int back, int more, int unlucky)
            throws InterruptedException {
        run(new Random(seed), there, back, more, unlucky);

        assertNoSixthInASecond();
    }

    /** Where everything is cold, the first calls take long to arrive, and each a little less. */
    @Test
    void a_server_that_is_still_waking_up_never_sees_six_either() throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            var turn = throttle.take();
            long arrives = micros(500 + 800_000 / (i + 1));
            turn.left();
            ticks.after(arrives, () -> arrivals.add(ticks.now()));
            ticks.after(arrives + micros(500), turn::answered);
        }
        ticks.passUntil(ticks.now() + SECOND);

        assertNoSixthInASecond();
    }

    private void assertNoSixthInASecond() {
        Collections.sort(arrivals);
        for (int i = 5; i < arrivals.size(); i++) {
            assertThat(arrivals.get(i) - arrivals.get(i - 5))
                    .as("from arrival %d to %d", i - 5, i)
                    .isGreaterThanOrEqualTo(SECOND);
        }
    }

    @ParameterizedTest(name = "seed {0}: at least {1} there and {2} back, up to {3} more")
    @CsvSource({"1, 100, 100, 2000", "2, 5000, 5000, 4000", "3, 50000, 50000, 4000", "4, 300000, 300000, 4000"})
    void at_least_98_percent_of_the_rate_is_used(long seed, int there, int back, int more) throws InterruptedException {
        run(new Random(seed), there, back, more, 0);

        double seconds = (double) (arrivals.get(CALLS - 1) - arrivals.get(0)) / SECOND;
        assertThat((CALLS - 1) / (5 * seconds)).isBetween(0.98, 1.0);
    }

    private void run(Random lot, int there, int back, int more, int unlucky) throws InterruptedException {
        for (int i = 0; i < CALLS; i++) {
            var turn = throttle.take();
            boolean isUnlucky = unlucky > 0 && i % 10 == 0;
            long connects = isUnlucky ? micros(lot.nextInt(unlucky)) : 0;
            long arrives = connects + micros(there + lot.nextInt(more));
            long answered = arrives + micros(back + lot.nextInt(more) + (isUnlucky ? lot.nextInt(unlucky) : 0));
            ticks.after(connects, turn::left);
            ticks.after(arrives, () -> arrivals.add(ticks.now()));
            ticks.after(answered, turn::answered);
        }
        ticks.passUntil(ticks.now() + 20 * SECOND);
        assertThat(arrivals).hasSize(CALLS);
    }

    private static long micros(long micros) {
        return TimeUnit.MICROSECONDS.toNanos(micros);
    }
}
