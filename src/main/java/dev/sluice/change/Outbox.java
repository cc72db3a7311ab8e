package dev.sluice.change;

import dev.sluice.audit.Posted;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages that people are owed, those about one change strictly in the order in which they came to be. */
public interface Outbox {
    Optional<Announcement> nextDue(Instant now);

    /** Where the card of a change stands, once it was posted. */
    Optional<Place> cardOf(ChangeId change);

    /** Writes down that the message is about to be posted. */
    void trying(Announcement announcement, Instant at);

    /**
     * Writes down that people can see the message.
     *
     * @param shown the version of the change that they see; a card stays due when the change has moved on since
     */
    default void delivered(Announcement announcement, Instant at, Place place, long shown) {
        delivered(announcement, at, place, shown, null);
    }

    /**
     * The same, and remembers the message so that it is missed when somebody deletes it.
     *
     * @param posted null when it is not to be remembered
     */
    void delivered(Announcement announcement, Instant at, Place place, long shown, @Nullable Posted posted);

    /**
     * Puts the message off.
     *
     * @param isOut whether it may have been posted all the same
     */
    void postponed(Announcement announcement, Instant until, boolean isOut);

    /** How many messages wait, delivered to nobody yet. */
    int depth();
}
