package dev.sluice.sandbox.cams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The limit against its definition, by brute force: whatever the times, a call is admitted if and only if it fits. */
class RateLimitLawsTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<Instant> admitted = new ArrayList<>();

    @Property(tries = 300)
    void a_call_is_admitted_exactly_when_fewer_than_five_were_in_the_second_before_it(
            @ForAll @Size(max = 200) List<@IntRange(max = 400) Integer> gaps) {
        var limit = new RateLimit();
        admitted.clear();
        Instant now = START;

        for (int gap : gaps) {
            now = now.plusMillis(gap);
            boolean fits = inTheSecondBefore(now) < 5;
            assertThat(limit.admits("1", "GetFlow", now)).isEqualTo(fits);
            if (fits) {
                admitted.add(now);
            }
        }
    }

    @Property(tries = 300)
    void a_rivals_calls_count_as_if_each_had_come_at_its_time(
            @ForAll @Size(max = 100) List<@IntRange(max = 700) Integer> gaps,
            @ForAll @DoubleRange(min = 0.5, max = 12) double perSecond) {
        var limit = new RateLimit();
        var rival = new Rival("1", "GetFlow", perSecond, Duration.ofSeconds(20));
        limit.begin(rival, START);
        admitted.clear();
        long rivals = 0;
        Instant now = START;

        for (int gap : gaps) {
            now = now.plusMillis(gap);
            for (; !rival.call(rivals, START).isAfter(now) && isDuring(rival, rivals); rivals++) {
                count(rival.call(rivals, START));
            }
            assertThat(limit.admits("1", "GetFlow", now)).isEqualTo(count(now));
        }
    }

    private static boolean isDuring(Rival rival, long call) {
        return rival.call(call, START).isBefore(START.plus(rival.lasts()));
    }

    private boolean count(Instant at) {
        return inTheSecondBefore(at) < 5 && admitted.add(at);
    }

    private long inTheSecondBefore(Instant now) {
        return admitted.stream().filter(at -> at.isAfter(now.minus(SECOND))).count();
    }
}
