package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.util.List;
import java.util.Optional;

/** What there is to see of changes at a glance. May be used by any number of threads. */
public interface Overview {
    /** What somebody asked for, the newest first; so many at most. */
    List<Change> askedBy(UserId who, int most);

    /** How many changes of an account are on their way, or will be in their turn. */
    int queued(String account);

    /** Where the card of a change stands, once it was posted. */
    Optional<Place> cardOf(ChangeId change);

    /** A number that is another one whenever anything has happened to any change. */
    long pulse();
}
