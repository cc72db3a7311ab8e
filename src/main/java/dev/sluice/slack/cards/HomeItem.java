package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change in a list.
 *
 * @param card the address of its card, or of another message about it; null while it has none
 */
public record HomeItem(Change change, @Nullable String card) {}
