package dev.sluice.audit;

import java.time.Instant;

/**
 * One thing that happened to a change.
 *
 * @param person the Slack user who did it, or whose change it is when nobody did
 * @param content what is worth knowing later, as a JSON object; no secrets
 */
public record Event(String changeId, Kind kind, Instant at, String person, String channel, String content) {

    /** What can happen to a change. The names are stored: never rename one. */
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
        RESULT
    }
}
