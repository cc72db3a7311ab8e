package dev.sluice.cams;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the calls of one API through at the account's rate, first come first served, counted as the server counts: never
 * more than N arrivals in any one second, and not less than 98 % of the rate over a minute of full demand.
 *
 * <p>Leaving at the right time is not enough. A call that leaves on time may be held up (the first one waits for a
 * connection) and arrive together with those behind it. So a caller at the head of the queue waits for two things:
 *
 * <ol>
 *   <li>the {@link Window}: call <i>i</i> leaves only when call <i>i - N</i> is known to have been received a second
 *       ago. That is known once its answer is here; the answer itself also took a while, so what all of the last 20
 *       calls needed for the way there and back, less 10 ms, is given back: as long as the way does not quicken by more
 *       than that, <i>arrival(i) - arrival(i - N) &ge; leaving(i) - answer(i - N) + shortest round trip</i>. A call
 *       without an answer counts as received 3 s after it left, the time a connection may take at most;
 *   <li>the {@link Pace}, which spreads the calls evenly, so that a second's worth does not leave at once.
 * </ol>
 *
 * <p>Calls may be in flight side by side. Waiting can be interrupted; then nothing was taken. A rate below 1 means one
 * call in that many seconds; above, a fraction of a call does not count towards N. Safe for any number of threads.
 */
final class Throttle {
    private final ReentrantLock queue = new ReentrantLock(true);
    private final Ticks ticks;
    private final Pace pace;
    private final Window window;

    Throttle(double callsPerSecond, Ticks ticks) {
        this.ticks = ticks;
        this.pace = new Pace(callsPerSecond, ticks);
        double seconds = callsPerSecond < 1 ? 1 / callsPerSecond : 1;
        int calls = callsPerSecond < 1 ? 1 : (int) callsPerSecond;
        this.window = new Window(calls, (long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    static Throttle perSecond(double calls) {
        return new Throttle(calls, Ticks.ofSystem());
    }

    /** Waits for this caller's turn. Whoever takes one says when the call is {@linkplain #answered answered}. */
    Window.Turn take() throws InterruptedException {
        queue.lockInterruptibly();
        try {
            for (long wait = window.nanosToWait(ticks.now()); wait > 0; wait = window.nanosToWait(ticks.now())) {
                ticks.await(wait);
            }
            pace.await();
            return window.open(ticks.now());
        } finally {
            queue.unlock();
        }
    }

    /** The call has ended: by an answer, or by giving up. */
    void answered(Window.Turn turn) {
        window.close(turn, ticks.now());
        ticks.wake();
    }
}
