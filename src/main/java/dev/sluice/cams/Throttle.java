package dev.sluice.cams;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;

/**
 * Lets the calls of one API through at the account's rate, first come first served, counted as the server counts: never
 * more than N arrivals in any one second, and not less than 98 % of the rate over a minute of full demand.
 *
 * <p>Leaving at the right time is not enough. A call that leaves on time may be held up (the first one waits for a
 * connection) and arrive together with those behind it. So the caller at the head of the queue waits for two things:
 *
 * <ol>
 *   <li>the {@link Window}: call <i>i</i> goes only when call <i>i - N</i> is known to have been received a second ago.
 *       Its answer proves that, though late: the answer also took its way. So what every one of the last 100 calls took
 *       from its first byte on the wire to its answer, less 5 ms, is given back, since <i>arrival(i) - arrival(i - N)
 *       &ge; going(i) - answer(i - N) + shortest round trip</i>, as long as no round trip is shorter than all of those
 *       before by more than 5 ms. Nothing is given back for the first 20 calls: where everything is still cold, it is
 *       the way there that takes long, and the next call is much quicker. A call on the wire counts as received after 3
 *       s, answer or not; one that still waits for its connection does not count as received;
 *   <li>the {@link Pace}, which spreads the calls evenly, so that a second's worth does not leave at once. It is a
 *       tenth quicker than the rate: otherwise one late call would make all that follow late, and the rate would be
 *       lost in crumbs.
 * </ol>
 *
 * <p>Somebody else may use the account too. What CAMS says of it is passed on with {@link #learn}: that there were too
 * many calls lowers the rate of this API for a while ({@link Allowance}), that it is away holds it for a moment
 * ({@link Respite}). A worked example, at 5 calls a second:
 *
 * <pre>
 *    0 s  too many calls: 5.00 falls to 4.50 a second
 *   +1 s  too many calls: 4.53 falls to 4.08
 *   +1 s  too many calls: 4.11 falls to 3.70; another call that left before is refused: still 3.70
 *  +10 s  nothing more was said: 4.00
 *  +40 s  5.00 again
 * </pre>
 *
 * <p>Calls may be in flight side by side; the full rate holds while answers come within a second. Waiting can be
 * interrupted; then nothing was taken, and the thread is gone within a few milliseconds. A rate below 1 means one call
 * in that many seconds; above, a fraction of a call does not count towards N. Safe for any number of threads.
 */
final class Throttle {
    private static final double LEEWAY = 1.1;

    private final ReentrantLock queue = new ReentrantLock(true);
    private final double callsPerSecond;
    private final Ticks ticks;
    private final Pace pace;
    private final Window window;
    private final Allowance allowance;
    private final Respite respite;
    private final Recent recent;

    Throttle(double callsPerSecond, Pace pace, Ticks ticks, DoubleSupplier lot) {
        this.callsPerSecond = callsPerSecond;
        this.ticks = ticks;
        this.pace = pace;
        double seconds = callsPerSecond < 1 ? 1 / callsPerSecond : 1;
        int calls = callsPerSecond < 1 ? 1 : (int) callsPerSecond;
        this.window = new Window(calls, (long) (seconds * TimeUnit.SECONDS.toNanos(1)), ticks);
        this.allowance = new Allowance(callsPerSecond, ticks);
        this.respite = new Respite(ticks, lot);
        this.recent = new Recent(ticks);
    }

    static Throttle perSecond(double calls) {
        var ticks = Ticks.ofSystem();
        return new Throttle(
                calls,
                Pace.ofGuava(calls * LEEWAY, ticks),
                ticks,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The rate that is allowed now. */
    double callsPerSecond() {
        return allowance.perSecond();
    }

    /** The rate that is in use. */
    double usedPerSecond() {
        return recent.perSecond();
    }

    /** Waits for this caller's turn. Whoever takes one ends it. */
    Window.Turn take() throws InterruptedException {
        queue.lockInterruptibly();
        try {
            waitUntilItMayGo();
            pace.await(allowance.isAll() ? callsPerSecond * LEEWAY : allowance.perSecond());
            waitUntilItMayGo();
            recent.count();
            return window.open();
        } finally {
            queue.unlock();
        }
    }

    /** Takes in what became of a turn's call. Returns true when that lowered the rate. */
    boolean learn(Window.Turn turn, Load load) {
        switch (load) {
            case FINE -> respite.end();
            case TOO_MUCH -> {
                respite.end();
                return allowance.exceeded(turn.openedAt());
            }
            case AWAY -> respite.extend();
            case UNTOLD -> {
                // says nothing about how much CAMS can take
            }
        }
        return false;
    }

    private void waitUntilItMayGo() throws InterruptedException {
        for (long wait = nanosToWait(); wait > 0; wait = nanosToWait()) {
            ticks.await(wait);
        }
    }

    private long nanosToWait() {
        return Math.max(window.nanosToWait(), respite.nanosLeft());
    }
}
