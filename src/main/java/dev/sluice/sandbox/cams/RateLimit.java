package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The service's limit: 5 calls per account and API in any one second, counted over a sliding window. A refused call
 * does not count.
 *
 * <p>Safe for any number of threads.
 */
final class RateLimit {
    static final int CALLS = 5;
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final Map<String, Deque<Instant>> admitted = new HashMap<>();

    synchronized boolean admits(String account, String api, Instant now) {
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
}
