package dev.sluice.slack;

import dev.sluice.change.Change;
import dev.sluice.change.Overview;
import org.jspecify.annotations.Nullable;

/** Where the cards of changes stand. */
final class CardAddresses {
    private final Overview overview;
    private final Addresses addresses;

    CardAddresses(Overview overview, Addresses addresses) {
        this.overview = overview;
        this.addresses = addresses;
    }

    /** The address of a change's card, or of another message about it; null while it has none. */
    @Nullable
    String of(Change change) {
        return overview.cardOf(change.id())
                .map(card -> addresses.of(card.channel(), card.ts(), null))
                .orElse(null);
    }
}
