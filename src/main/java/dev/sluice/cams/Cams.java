package dev.sluice.cams;

import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flows of one CAMS account, as seen from this side of the network.
 *
 * <p>Every call first waits for its turn at the account's pace, then for CAMS, 10 seconds at most. How it ended is a
 * {@link Reply}; only a thread interrupted while it waits for its turn gets an exception, and then nothing was sent.
 * Implementations may be used by any number of threads.
 */
public interface Cams {
    Reply<Flow> getFlow(FlowId flow, @Nullable SpaceId space) throws InterruptedException;

    /** Walks all pages of a space: bounded, without repeats, in CAMS's order. */
    Reply<List<FlowSummary>> listFlows(@Nullable SpaceId space) throws InterruptedException;

    /**
     * Replaces name, categories and endpoint of a flow.
     *
     * @param endpointUri what GetFlow returned just before; null when it returned none
     * @return the flow as CAMS says it is now; its status is what was not asked, {@code UNKNOWN}
     */
    Reply<Flow> modifyFlow(FlowEdit edit, @Nullable String endpointUri) throws InterruptedException;

    /** How much of the account is in use, by operation. */
    default List<Usage> usage() {
        return List.of();
    }
}
