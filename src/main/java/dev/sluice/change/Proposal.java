package dev.sluice.change;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;

/**
 * A wish to change one flow.
 *
 * @param account the Alibaba Cloud account that owns the flow
 * @param base the flow as the asker saw it
 * @param reason in the asker's words; may be empty
 */
public record Proposal(Asker asker, String account, Flow base, FlowEdit wanted, String reason) {
    public Proposal {
        if (!base.id().equals(wanted.flow())) {
            throw new IllegalArgumentException("edit of flow " + wanted.flow() + " with base flow " + base.id());
        }
    }

    public FlowDiff diff() {
        return FlowDiff.between(base, wanted);
    }
}
