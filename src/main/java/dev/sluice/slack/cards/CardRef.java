package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.ChangeId;
import java.util.Optional;

/**
 * What a button or a form remembers: which change, and what it was when it was shown. Everything else is looked up.
 *
 * @param digest of what was shown
 */
public record CardRef(ChangeId change, String digest) {

    static CardRef of(Change change) {
        return new CardRef(change.id(), change.digest());
    }

    /** As a button's value. */
    String value() {
        return change + ":" + digest;
    }

    /** Reads back what {@link #value} wrote; empty when it is anything else. */
    public static Optional<CardRef> read(String value) {
        int colon = value.indexOf(':');
        try {
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new CardRef(new ChangeId(value.substring(0, colon)), value.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
