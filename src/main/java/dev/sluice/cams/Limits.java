package dev.sluice.cams;

import java.time.Duration;

/** How long one call may take: to reach CAMS, and as a whole with its answer. */
record Limits(Duration connect, Duration call) {
    static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10));

    int connectMillis() {
        return Math.toIntExact(connect.toMillis());
    }

    int callMillis() {
        return Math.toIntExact(call.toMillis());
    }
}
