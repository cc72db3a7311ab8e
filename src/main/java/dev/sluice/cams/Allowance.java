package dev.sluice.cams;

import java.util.concurrent.TimeUnit;

/**
 * The calls a second of one API that this process allows itself at the moment: all that the account has, less when
 * somebody else turns out to use it too.
 *
 * <p>When CAMS says that there were too many calls, the rate falls to 90 % of itself, though not below half a call a
 * second; from then on it rises by 0.03 calls a second every second, until it is all again. A call that left before the
 * last fall says nothing about the rate since, and lowers nothing. Two clients that keep this rule share an account
 * about evenly, and one that shares with somebody at a fixed rate uses about nine tenths of what is left: each step up
 * too far costs a call, so the steps are small.
 *
 * <p>Safe for any number of threads.
 */
final class Allowance {
    private static final double FALL = 0.9;
    private static final double RISE_PER_SECOND = 0.03;
    private static final double LEAST = 0.5;

    private final double all;
    private final Ticks ticks;
    private double since;
    private long changedAt;

    Allowance(double callsPerSecond, Ticks ticks) {
        this.all = callsPerSecond;
        this.ticks = ticks;
        this.since = callsPerSecond;
        this.changedAt = ticks.now();
    }

    synchronized double perSecond() {
        double seconds = (double) (ticks.now() - changedAt) / TimeUnit.SECONDS.toNanos(1);
        return Math.min(all, since + RISE_PER_SECOND * seconds);
    }

    boolean isAll() {
        return perSecond() >= all;
    }

    /** Lowers the rate, for a call that got its turn then was one too many. Returns false when that is no news. */
    synchronized boolean exceeded(long turnAt) {
        if (since < all && turnAt < changedAt) {
            return false;
        }
        since = Math.max(Math.min(LEAST, all), perSecond() * FALL);
        changedAt = ticks.now();
        return true;
    }
}
