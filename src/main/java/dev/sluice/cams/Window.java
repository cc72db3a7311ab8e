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
    /** How much the way to the server and back may quicken without a call too many. */
    private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(5);

    /** For a server that counts a whole second, or in whole milliseconds. */
    private static final long SPARE = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LONGEST_WAY = TimeUnit.SECONDS.toNanos(3);
    private static final int ROUND_TRIPS = 100;
    private static final int ENOUGH_ROUND_TRIPS = 20;

    private final int calls;
    private final long length;
    private final Ticks ticks;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private final Deque<Long> roundTrips = new ArrayDeque<>();

    /** At most this many calls in any stretch of this length. */
    Window(int calls, long lengthNanos, Ticks ticks) {
        this.calls = calls;
        this.length = lengthNanos;
        this.ticks = ticks;
    }

    /** How long until the next call may leave, unless something happens before; 0 or less when it may leave now. */
    synchronized long nanosToWait() {
        if (turns.size() < calls) {
            return 0;
        }
        Turn oldest = turns.getFirst();
        if (!oldest.hasLeft && !oldest.isOver) {
            return length;
        }
        return received(oldest) + length + SPARE - ticks.now();
    }

    /** By when the server had this call, at the latest. */
    private long received(Turn turn) {
        long byAnswer = turn.isOver ? turn.overAt - surelyOnTheWay() : Long.MAX_VALUE;
        long byWay = turn.hasLeft ? turn.leftAt + LONGEST_WAY : Long.MAX_VALUE;
        return Math.min(byAnswer, byWay);
    }

    /** Gives out the next turn. */
    synchronized Turn open() {
        if (turns.size() == calls) {
            turns.removeFirst();
        }
        var turn = new Turn();
        turns.addLast(turn);
        return turn;
    }

    private long surelyOnTheWay() {
        if (roundTrips.size() < ENOUGH_ROUND_TRIPS) {
            return 0;
        }
        long shortest = roundTrips.stream().mapToLong(Long::longValue).min().orElse(0);
        return Math.max(0, shortest - MARGIN);
    }

    private synchronized void left(Turn turn) {
        turn.hasLeft = true;
        turn.leftAt = ticks.now();
    }

    private synchronized void over(Turn turn) {
        if (turn.isOver) {
            return;
        }
        turn.isOver = true;
        turn.overAt = ticks.now();
        if (turn.hasLeft) {
            roundTrips.addLast(turn.overAt - turn.leftAt);
        }
        if (roundTrips.size() > ROUND_TRIPS) {
            roundTrips.removeFirst();
        }
    }

    /** One caller's leave to send one call. Ends with the answer, at the latest when the caller says so. */
    final class Turn implements Passage {
        private final long openedAt = ticks.now();
        private boolean hasLeft;
        private long leftAt;
        private boolean isOver;
        private long overAt;

        long openedAt() {
            return openedAt;
        }

        @Override
        public void left() {
            Window.this.left(this);
            ticks.wake();
        }

        @Override
        public void answered() {
            end();
        }

        /** The call was answered, or nobody waits for its answer any more. */
        void end() {
            Window.this.over(this);
            ticks.wake();
        }
    }
}
