package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody else who calls an API of the same account, so many times a second and evenly, for a while.
 *
 * @param account whose calls a second it uses
 */
public record Rival(String account, String api, double perSecond, Duration lasts) {
    /** The account of the key {@code testak}. */
    public static final String USUAL_ACCOUNT = "1234567890123456";

    public Rival {
        if (!(perSecond > 0 && perSecond <= 1000)) {
            throw new IllegalArgumentException("perSecond `" + perSecond + "`, wanted more than 0 and at most 1000");
        }
        if (lasts.isNegative() || lasts.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("seconds `" + lasts.toSeconds() + "`, wanted 0 to 86400");
        }
    }

    /** When its n-th call comes, counted from 0. */
    Instant call(long n, Instant begun) {
        return begun.plusNanos((long) (n * 1e9 / perSecond));
    }
}
