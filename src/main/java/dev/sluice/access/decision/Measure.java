package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.Scale;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What some conditions measure: the values of a key, on one scale. */
record Measure(String foldedKey, Scale scale) {
    /** Any order, so that the same measures always come in the same. */
    static final Comparator<Measure> ORDER =
            Comparator.comparing(Measure::foldedKey).thenComparing(Measure::scale);

    /** What a condition measures, null if it does not. */
    static @Nullable Measure of(Condition condition) {
        Scale scale = condition.scale();
        return scale == null ? null : new Measure(condition.foldedKey(), scale);
    }
}
