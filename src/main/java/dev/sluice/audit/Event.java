package dev.sluice.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param changeId the change it happened to; null when it belongs to none, as a policy reload
 * @param person the Slack user who did it, or whose change it is when nobody did; empty when it was Sluice itself
 * @param content what is worth knowing later, as a JSON object; no secrets. What its member {@link #PERSONAL} holds
 *     (free text of people, other people's names) can be erased one day without touching the rest
 */
public record Event(@Nullable String changeId, Kind kind, Instant at, String person, String channel, String content) {
    /** The member of the content that holds what people wrote and whom it names, as an object of its own. */
    public static final String PERSONAL = "personal";

    /** What can happen. The names are stored: never rename one. */
    public enum Kind {
        ASKED,
        REFUSED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        AMENDED,
        EXPIRED,
        CLAIMED,
        RELEASED,
        REMINDED,
        /** A reminder was put off, since nobody was at work. */
        PUT_OFF,
        ESCALATED,
        /** Approvals are awaited again, since some no longer count or more are needed. */
        REOPENED,
        EMERGENCY,
        REVIEWED,
        STARTED,
        WAITING,
        UNANSWERED,
        RESULT,
        /** Another change took back what this one did. */
        UNDONE,
        /** What this change set was set otherwise by another, with Sluice. */
        REPLACED,
        POLICY_RELOADED,
        /** A device for one-time codes was registered for somebody. */
        FACTOR_ADDED,
        FACTOR_REMOVED,
        /** Somebody gave so many wrong codes that none is looked at for a while. */
        FACTOR_LOCKED,
        /** The head of the ledger was vouched for: {@link dev.sluice.audit.checkpoint.Checkpoint}. */
        CHECKPOINT,
        /** What old events say was taken out; the number of the last one is in the content. */
        COMPACTED,
        /** The personal data of somebody was taken out; the name that stands for them is in the content. */
        ERASED,
        /** The database was lost, and this comes from messages: {@link Rebuilt}; of a change, how it came back. */
        REBUILT
    }
}
