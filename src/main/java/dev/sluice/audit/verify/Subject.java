package dev.sluice.audit.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What events are about, as it stands now: a change, to be held against the last event that tells of it.
 *
 * @param state its name, as events call it
 * @param version how often it was moved
 * @param digest the fingerprint of what it would do
 * @param requestId of what was done; null when nothing was
 * @param approvedBy whose approvals it counts
 * @param isDigestTrue whether the digest is that of what it would do
 */
public record Subject(
        String id,
        String flow,
        String state,
        long version,
        String digest,
        String requester,
        @Nullable String requestId,
        List<String> approvedBy,
        boolean isDigestTrue) {
    public Subject {
        approvedBy = List.copyOf(approvedBy);
    }
}
