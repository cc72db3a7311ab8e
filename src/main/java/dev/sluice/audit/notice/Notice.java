package dev.sluice.audit.notice;

import dev.sluice.audit.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to a channel.
 *
 * @param subject whom it is about; empty when it is about nobody
 * @param number how many of what it counts
 * @param entry the event that it tells of; null when that is gone
 * @param triedAt when it was about to be posted and nobody knows whether it was; null when it certainly was not
 */
public record Notice(
        long id,
        Kind kind,
        String subject,
        int number,
        @Nullable Entry entry,
        Instant raisedAt,
        int attempts,
        @Nullable Instant triedAt) {
    /** What can be told. The names are stored: never rename one. */
    public enum Kind {
        /** The head of the ledger, vouched for. */
        CHECKPOINT,
        /** One person was refused again and again. */
        REFUSALS
    }
}
