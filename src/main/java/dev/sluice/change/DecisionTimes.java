package dev.sluice.change;

import dev.sluice.audit.Event;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Times as {@code sluice.change.decision} how long changes that wait for people wait until they are decided, by
 * {@code outcome}.
 */
public final class DecisionTimes {
    private static final List<Event.Kind> OUTCOMES = List.of(
            Event.Kind.APPROVED, Event.Kind.REJECTED, Event.Kind.WITHDRAWN, Event.Kind.EXPIRED, Event.Kind.EMERGENCY);

    private static final Duration[] BOUNDS = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1)
    };

    private final Map<Event.Kind, Timer> timers = new EnumMap<>(Event.Kind.class);

    public DecisionTimes(MeterRegistry meters) {
        for (Event.Kind outcome : OUTCOMES) {
            timers.put(
                    outcome,
                    Timer.builder("sluice.change.decision")
                            .description("from asking for a change to the decision about it")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BOUNDS)
                            .register(meters));
        }
    }

    /** Takes note of a move that is on disk. */
    void moved(Change to, Event event) {
        boolean isDecision = !to.isAwaiting() && OUTCOMES.contains(event.kind()) && wasAwaiting(to, event.kind());
        if (isDecision) {
            Objects.requireNonNull(timers.get(event.kind())).record(Duration.between(to.askedAt(), event.at()));
        }
    }

    /** What is withdrawn with all its approvals was decided before. */
    private static boolean wasAwaiting(Change to, Event.Kind kind) {
        Consent consent = to.consent();
        return consent.hasCard()
                && (kind != Event.Kind.WITHDRAWN || consent.approvals().size() < consent.needed());
    }
}
