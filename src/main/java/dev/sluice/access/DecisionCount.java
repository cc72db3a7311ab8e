package dev.sluice.access;

import dev.sluice.access.decision.Decision;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How many requests were decided, by outcome. Any number of threads may use it. */
final class DecisionCount {
    /** The outcomes that are told apart. */
    private enum Outcome {
        ALLOW,
        EXPLICIT_DENY,
        IMPLICIT_DENY,
        BARRED,
        UNAVAILABLE;

        static Outcome of(Decision decision) {
            return decision.match(
                    allow -> ALLOW,
                    deny -> switch (deny.kind()) {
                        case EXPLICIT_DENY -> EXPLICIT_DENY;
                        case IMPLICIT_DENY -> IMPLICIT_DENY;
                    },
                    barred -> BARRED,
                    unavailable -> UNAVAILABLE);
        }
    }

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    DecisionCount() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** Counts it and gives it back. */
    Decision counted(Decision decision) {
        Objects.requireNonNull(counts.get(Outcome.of(decision))).increment();
        return decision;
    }

    void bindTo(MeterRegistry registry) {
        counts.forEach((outcome, count) -> FunctionCounter.builder("sluice.decisions", count, LongAdder::sum)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .description("requests decided, by outcome")
                .register(registry));
    }
}
