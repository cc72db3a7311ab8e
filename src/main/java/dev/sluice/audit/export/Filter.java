package dev.sluice.audit.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null is every one.
 *
 * @param until events from this time on are left out
 * @param outcome the state in which the event left its change, as {@code SUCCEEDED}
 */
public record Filter(
        @Nullable String flow,
        @Nullable String person,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String outcome) {
    boolean isWanted(Line line) {
        return (flow == null || flow.equals(line.flow()))
                && (person == null || person.equals(line.person()))
                && isWanted(line.at())
                && (outcome == null || outcome.equalsIgnoreCase(line.outcome()));
    }

    /** Says whether what happened at a time may be wanted. */
    boolean isWanted(Instant at) {
        return (since == null || !at.isBefore(since)) && (until == null || at.isBefore(until));
    }

    /** Says whether more is wanted than a time, so that nobody can tell of an event that was compacted. */
    boolean isOfContent() {
        return flow != null || person != null || outcome != null;
    }
}
