package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * A change in a list of the App Home.
 *
 * @param card the address of its card; null while it has none
 */
public record HomeItem(Change change, @Nullable String card) {}
