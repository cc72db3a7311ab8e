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
        STARTED,
        WAITING,
        UNANSWERED,
        RESULT
    }
}
