package dev.sluice.slack.cards;

import org.jspecify.annotations.Nullable;

/**
 * What a result says beside the change itself.
 *
 * @param space the flow's space in words; null when the account has none
 * @param earlier the change that it goes back to; null when there is none
 * @param elsewhere the channel that did not take the message, when it is shown somewhere else; otherwise null
 * @param isLate whether people hear of it late
 */
public record ResultFacts(
        @Nullable String space,
        @Nullable Earlier earlier,
        @Nullable String elsewhere,
        boolean isLate) {}
