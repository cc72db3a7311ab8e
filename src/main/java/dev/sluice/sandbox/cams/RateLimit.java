package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The service's limit: 5 calls per account and API in any one second, counted over a sliding window, whoever makes
 * them. A refused call does not count.
 *
 * <p>Safe for any number of threads.
 */
final class RateLimit {
    static final int CALLS = 5;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Map<String, Deque<Instant>> admitted = new HashMap<>();
    private final Rivals rivals = new Rivals();
    private final Map<String, Tally> tallies = new TreeMap<>();

    synchronized boolean admits(String account, String api, Instant now) {
        letRivalsPass(now);
        return count(account, api, now);
    }

    synchronized void begin(Rival rival, Instant now) {
        letRivalsPass(now);
        rivals.begin(rival, now);
    }

    synchronized void endRivals(Instant now) {
        letRivalsPass(now);
        rivals.clear();
    }

    /** What has become of the calls of all rivals so far, by API. */
    synchronized Map<String, Tally> rivals(Instant now) {
        letRivalsPass(now);
        return new TreeMap<>(tallies);
    }

    private void letRivalsPass(Instant now) {
        for (Optional<Rivals.Arrival> next = rivals.next(now); next.isPresent(); next = rivals.next(now)) {
            Rival rival = next.get().rival();
            var tally = count(rival.account(), rival.api(), next.get().at()) ? new Tally(1, 0) : new Tally(0, 1);
            tallies.merge(rival.api(), tally, Tally::plus);
        }
    }

    private boolean count(String account, String api, Instant now) {
        Deque<Instant> window = admitted.computeIfAbsent(account + " " + api, key -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.getFirst().isAfter(now.minus(WINDOW))) {
            window.removeFirst();
        }
        if (window.size() >= CALLS) {
            return false;
        }
        window.addLast(now);
        return true;
    }

    /** Calls that were let through, and calls that were turned away. */
    record Tally(long admitted, long refused) {
        Tally plus(Tally other) {
            return new Tally(admitted + other.admitted, refused + other.refused);
        }
    }
}
