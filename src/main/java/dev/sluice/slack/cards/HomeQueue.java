package dev.sluice.slack.cards;

import dev.sluice.cams.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What waits for CAMS, of one account.
 *
 * @param account its ID, where there are several; null where there is one
 * @param rate null where nothing holds calls back
 */
public record HomeQueue(
        @Nullable String account, int changes, @Nullable Usage rate) {}
