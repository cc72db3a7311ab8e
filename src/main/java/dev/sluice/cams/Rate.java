package dev.sluice.cams;

/**
 * How much of what CAMS takes of an account is in use.
 *
 * @param inUse calls of the busiest operation in the last second
 * @param allowed calls of one operation that may go in a second now; fewer while somebody else uses the account
 */
public record Rate(double inUse, double allowed) {
    Rate and(Rate other) {
        return new Rate(Math.max(inUse, other.inUse), Math.min(allowed, other.allowed));
    }
}
