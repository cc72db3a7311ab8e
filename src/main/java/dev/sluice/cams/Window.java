package dev.sluice.cams;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The last calls of one API, and from when on the next one cannot be too many for the server. {@link Throttle} tells
 * why.
 *
 * <p>Safe for any number of threads.
 */
final class Window {
    /** How far the way to the server may quicken, and a clock be off, without a sixth call in a second. */
    private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long SPARE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_WAY = TimeUnit.SECONDS.toNanos(3);
    private static final int ROUND_TRIPS = 20;

    private final int calls;
    private final long length;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final Deque<Long> roundTrips = new ArrayDeque<>();

    /** At most this many calls in any stretch of this length. */
    Window(int calls, long lengthNanos) {
        this.calls = calls;
        this.length = lengthNanos;
    }

    /** How long until the next call may leave; 0 or less when it may leave now. */
    synchronized long nanosToWait(long now) {
        if (turns.size() < calls) {
            return 0;
        }
        Turn oldest = turns.getFirst();
        long received = oldest.isAnswered ? oldest.answeredAt - surelyOnTheWay() : oldest.leftAt + LONGEST_WAY;
        return received + length + SPARE - now;
    }

    /** Notes that a call leaves now. */
    synchronized Turn open(long now) {
        if (turns.size() == calls) {
            turns.removeFirst();
        }
        var turn = new Turn(now);
        turns.addLast(turn);
        return turn;
    }

    /** Notes that a call has ended, however it did. */
    synchronized void close(Turn turn, long now) {
        turn.isAnswered = true;
        turn.answeredAt = now;
        roundTrips.addLast(now - turn.leftAt);
        if (roundTrips.size() > ROUND_TRIPS) {
            roundTrips.removeFirst();
        }
    }

    private long surelyOnTheWay() {
        long shortest = roundTrips.stream().mapToLong(Long::longValue).min().orElse(0);
        return Math.max(0, shortest - MARGIN);
    }

    /** One call's place in the window. */
    static final class Turn {
        private final long leftAt;
        private long answeredAt;
        private boolean isAnswered;

        private Turn(long leftAt) {
            this.leftAt = leftAt;
        }
    }
}
