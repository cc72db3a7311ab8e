package dev.sluice.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long changes wait for people, and who hears of them.
 *
 * @param expireAfter when a change that nobody decided ends by itself
 * @param remindAfter when those who could decide are reminded for the first time; each pause is twice the one before
 * @param escalateAfter when {@code escalateTo} is told; null for never
 * @param escalateTo a user group; null for none
 * @param claimFor how long "I'm looking at it" holds
 * @param mention who is mentioned on a card where no channel has its own rule
 * @param mentionsIn who is mentioned, by channel
 */
public record ApprovalSettings(
        Duration expireAfter,
        Duration remindAfter,
        @Nullable Duration escalateAfter,
        @Nullable String escalateTo,
        Duration claimFor,
        WorkingHours workingHours,
        Mention mention,
        Map<String, Mention> mentionsIn) {
    /** Eight hours, a reminder after one, nobody else is told, those who can approve are mentioned. */
    public static final ApprovalSettings USUAL = new ApprovalSettings(
            Duration.ofHours(8),
            Duration.ofHours(1),
            null,
            null,
            Duration.ofMinutes(30),
            WorkingHours.USUAL,
            Mention.APPROVERS,
            Map.of());

    public ApprovalSettings {
        mentionsIn = Map.copyOf(mentionsIn);
    }

    public Mention mentionIn(String channel) {
        return mentionsIn.getOrDefault(channel, mention);
    }

    /** What is due for a change that begins to wait now. */
    Due dueFrom(Instant now) {
        return new Due(
                now.plus(remindAfter),
                0,
                escalateAfter == null || escalateTo == null ? null : now.plus(escalateAfter),
                now.plus(expireAfter));
    }

    /** What is due for something done without approvals that somebody must look at: reminders, and no end. */
    Due reviewDueFrom(Instant now) {
        return new Due(now.plus(remindAfter), 0, null, null);
    }

    /** The pause after so many reminders: twice the one before, a day at most. */
    Duration pauseAfter(int reminders) {
        Duration longest = Duration.ofDays(1);
        Duration pause = remindAfter.multipliedBy(1L << Math.min(reminders, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
