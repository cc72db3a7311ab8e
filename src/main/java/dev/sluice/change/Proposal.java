package dev.sluice.change;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowDiff;
import dev.sluice.flow.FlowEdit;
import org.jspecify.annotations.Nullable;

/**
 * A wish to change one flow.
 *
 * @param account the Alibaba Cloud account that owns the flow
 * @param base the flow as the asker saw it
 * @param reason in the asker's words; may be empty
 * @param origin the change that this one undoes or repeats; null for a wish of its own
 * @param message the link of the message that made somebody ask; null when there is none
 */
public record Proposal(
        Asker asker,
        String account,
        Flow base,
        FlowEdit wanted,
        String reason,
        @Nullable Origin origin,
        @Nullable String message) {
    public Proposal {
        if (!base.id().equals(wanted.flow())) {
            throw new IllegalArgumentException("edit of flow " + wanted.flow() + " with base flow " + base.id());
        }
    }

    public Proposal(Asker asker, String account, Flow base, FlowEdit wanted, String reason) {
        this(asker, account, base, wanted, reason, null, null);
    }

    public FlowDiff diff() {
        return FlowDiff.between(base, wanted);
    }
}
