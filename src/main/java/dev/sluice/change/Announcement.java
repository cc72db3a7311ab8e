package dev.sluice.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that people are owed.
 *
 * @param event the place in the ledger of what it tells
 * @param triedAt when it was about to be posted and nobody knows whether it was; null when it certainly was not
 */
public record Announcement(
        long id,
        ChangeId change,
        News news,
        @Nullable Long event,
        Instant dueAt,
        int attempts,
        @Nullable Instant triedAt) {}
