package dev.sluice.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a change has come.
 *
 * @param runAfter not to be touched by the runner before
 * @param attempts how often the present step was tried in vain
 * @param sends how often the write went out, or may have, without being refused
 * @param sentAt when the write was about to be sent last; null while it certainly is not out
 */
public record Progress(
        Instant runAfter,
        int attempts,
        int sends,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt,
        @Nullable Result result) {

    static Progress fresh(Instant now) {
        return new Progress(now, 0, 0, null, null, null);
    }

    Progress sending(Instant at) {
        return new Progress(runAfter, attempts, sends + 1, at, null, null);
    }

    /** The write was certainly not carried out, and does not count; the change waits for another try. */
    Progress unsent(Instant again, int tried) {
        return new Progress(again, tried, sentAt == null ? sends : sends - 1, null, null, null);
    }

    /** The write went out and was lost on its way; the change waits to be sent again. */
    Progress lost(Instant again) {
        return new Progress(again, 0, sends, null, null, null);
    }

    /** The write may have been carried out; the flow is to be looked at. */
    Progress unanswered(Instant again, int looks) {
        return new Progress(again, looks, sends, sentAt, null, null);
    }

    Progress ended(Instant at, Result how) {
        return new Progress(runAfter, attempts, sends, sentAt, at, how);
    }
}
