package dev.sluice.audit;

import dev.sluice.audit.checkpoint.SigningKey;
import dev.sluice.audit.checkpoint.TrustedKeys;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is vouched for and how long it keeps what it says.
 *
 * @param signingKey signs checkpoints; null when they are not signed
 * @param trusted whose signatures count: the signing key's, and those of keys that were used before
 * @param checkpointChannel where checkpoints are posted; null for nowhere
 * @param compactAfter the age at which events are reduced to their digests; null for never
 * @param messagesKept how long Slack keeps messages; null when that is not known
 * @param otherApps the IDs of other Sluices' apps in the workspace, whose messages have ledgers of their own
 * @param alarm when refusals are told to the operators
 */
public record AuditSettings(
        @Nullable SigningKey signingKey,
        TrustedKeys trusted,
        @Nullable String checkpointChannel,
        @Nullable Duration compactAfter,
        @Nullable Duration messagesKept,
        Set<String> otherApps,
        RefusalAlarm alarm) {
    /** Unsigned, unposted, kept for good. */
    public static final AuditSettings NONE =
            new AuditSettings(null, TrustedKeys.NONE, null, null, null, Set.of(), RefusalAlarm.USUAL);

    public AuditSettings {
        otherApps = Set.copyOf(otherApps);
    }

    /** Says whether a checkpoint a day is wanted: somebody reads it, or somebody signed it. */
    public boolean isCheckpointed() {
        return checkpointChannel != null || signingKey != null;
    }
}
