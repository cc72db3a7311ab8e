package dev.sluice.sandbox.cams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The calls of rivals that have not come yet. No thread makes them: they are taken out in order of their time, before
 * whatever comes after them.
 *
 * <p>Not safe for threads by itself; {@link RateLimit} guards it.
 */
final class Rivals {
    private final List<Running> running = new ArrayList<>();

    void begin(Rival rival, Instant now) {
        running.add(new Running(rival, now));
    }

    void clear() {
        running.clear();
    }

    /** The next call that has come by now, which is used up by this. */
    Optional<Arrival> next(Instant now) {
        running.removeIf(Running::isOver);
        return running.stream()
                .min(Comparator.comparing(Running::next))
                .filter(first -> !first.next().isAfter(now))
                .map(Running::take);
    }

    /** One call of a rival. */
    record Arrival(Rival rival, Instant at) {}

    private static final class Running {
        private final Rival rival;
        private final Instant begun;
        private long taken;

        Running(Rival rival, Instant begun) {
            this.rival = rival;
            this.begun = begun;
        }

        Instant next() {
            return rival.call(taken, begun);
        }

        boolean isOver() {
            return !next().isBefore(begun.plus(rival.lasts()));
        }

        Arrival take() {
            var arrival = new Arrival(rival, next());
            taken++;
            return arrival;
        }
    }
}
