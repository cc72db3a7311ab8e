package dev.sluice.slack;

import dev.sluice.cams.Refusal;
import dev.sluice.flow.FlowSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flows out of listings.
 *
 * @param failure why some are missing; null when none are
 */
record Listed(List<FlowSummary> flows, @Nullable Refusal failure) {
    static final Listed NONE = new Listed(List.of(), null);

    Listed {
        flows = List.copyOf(flows);
    }

    Listed and(Listed more) {
        var all = new ArrayList<>(flows);
        all.addAll(more.flows);
        return new Listed(all, failure == null ? more.failure : failure);
    }
}
