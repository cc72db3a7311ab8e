package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many calls of each API came in any one second at most, refused ones included.
 *
 * <p>Safe for any number of threads.
 */
final class Arrivals {
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Map<String, Deque<Instant>> recent = new HashMap<>();
    private final Map<String, Integer> most = new HashMap<>();

    synchronized void note(String api, Instant now) {
        Deque<Instant> window = recent.computeIfAbsent(api, key -> new ArrayDeque<>());
        while (!window.isEmpty() && !window.getFirst().isAfter(now.minus(WINDOW))) {
            window.removeFirst();
        }
        window.addLast(now);
        most.merge(api, window.size(), Math::max);
    }

    synchronized int mostInOneSecond(String api) {
        return most.getOrDefault(api, 0);
    }
}
