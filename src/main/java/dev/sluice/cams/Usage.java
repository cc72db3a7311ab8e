package dev.sluice.cams;

import java.util.Collection;
import java.util.Optional;

/**
 * How much of an account is in use for one operation.
 *
 * @param perSecond calls a second that went out, on average over the last ten
 * @param allowed calls a second that may go out at the moment
 */
public record Usage(String api, double perSecond, double allowed) {
    /** The busiest operation, with the least that may go out of any; empty where nothing holds calls back. */
    public static Optional<Usage> busiest(Collection<Usage> all) {
        return all.stream()
                .reduce((one, other) -> new Usage(
                        one.perSecond >= other.perSecond ? one.api : other.api,
                        Math.max(one.perSecond, other.perSecond),
                        Math.min(one.allowed, other.allowed)));
    }
}
