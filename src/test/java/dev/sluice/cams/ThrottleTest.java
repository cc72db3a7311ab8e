package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Timelines: when calls were asked for, how each fared, when it got its turn; all in milliseconds, at 5 calls a second
 * and a pace of one in 190 ms.
 *
 * <p>How a call fared: {@code 5} answered 5 ms after its turn; {@code 400+50} left after 400 ms, answered 50 ms later;
 * {@code 0+never} left at once and has no answer; {@code never+10000} never left and was given up after 10 s. The last
 * one stands for all that follow.
 */
class ThrottleTest {
    private final FakeTicks ticks = new FakeTicks();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            full demand      | 0 0 0 0 0 0 0 0 0 0 0  | 5         | 0 190 380 570 760 1006 1196 1386 1576 1766 2012
            after a rest     | 0 0 5000 5000 5000     | 5         | 0 190 5000 5190 5380
            no demand        | 0 300 600 900 1200     | 5         | 0 300 600 900 1200
            slow connection  | 0 0 0 0 0 0 0          | 400+50 5  | 0 190 380 570 760 1451 1641
            far away         | 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 | 100 | 0 190 380 570 760 1101 1291 1481 1671 1861 \
            2202 2392 2582 2772 2962 3303 3493 3683 3873 4063 4309
            no answer        | 0 0 0 0 0 0            | 0+never 5 | 0 190 380 570 760 4001
            late answer      | 0 0 0 0 0 0            | 0+1500 5  | 0 190 380 570 760 2501
            no connection    | 0 0 0 0 0 0            | never+10000 5 | 0 190 380 570 760 11001
            """)
    void calls_get_their_turns(String what, String asked, String fares, String got) throws InterruptedException {
        var throttle = new Throttle(5, new EvenPace(millis(190), ticks), ticks, () -> 0);

        assertThat(run(throttle, asked, fares)).isEqualTo(got);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0 2006 4012", "1, 0 1006 2012", "2.9, 0 400 1006 1406 2012"})
    void a_fraction_of_a_call_is_not_a_call(double rate, String got) throws InterruptedException {
        var throttle = new Throttle(rate, new EvenPace(millis(400), ticks), ticks, () -> 0);

        assertThat(run(throttle, "0 0 0 0 0", "5")).startsWith(got);
    }

    private String run(Throttle throttle, String asked, String fares) throws InterruptedException {
        List<Long> got = new ArrayList<>();
        String[] all = fares.split(" ", -1);
        for (String at : asked.split(" ", -1)) {
            ticks.passUntil(millis(Long.parseLong(at)));
            var turn = throttle.take();
            letFare(turn, all[Math.min(got.size(), all.length - 1)]);
            got.add(ticks.millis());
        }
        return got.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private void letFare(Window.Turn turn, String fare) {
        List<String> parts = Arrays.asList(fare.split("\\+"));
        String leaves = parts.size() == 1 ? "0" : parts.get(0);
        String answered = parts.get(parts.size() - 1);
        if (leaves.equals("never")) {
            ticks.after(millis(Long.parseLong(answered)), turn::end);
            return;
        }
        long leavesAt = millis(Long.parseLong(leaves));
        if (leavesAt == 0) {
            turn.left();
        } else {
            ticks.after(leavesAt, turn::left);
        }
        if (!answered.equals("never")) {
            ticks.after(leavesAt + millis(Long.parseLong(answered)), turn::answered);
        }
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
