package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.flow.FlowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where changes are kept. What a method writes is on disk when it returns; any number of threads and processes may
 * call.
 */
public interface ChangeStore {

    /**
     * Writes down a new change, the event that made it, and what people are owed.
     *
     * @return false when its submission was written down before; nothing is written then
     */
    boolean add(Change change, Event event, News... news);

    Optional<Change> find(ChangeId id);

    Optional<Change> ofSubmission(String submission);

    /**
     * The next change of an account that the runner should take up, queued or unsettled: the one waiting longest. One
     * whose flow an earlier change is still at waits for that.
     */
    Optional<Change> nextDue(String account, Instant now);

    /** Changes that are marked as running; whoever is sure to be the account's only runner finds orphans here. */
    List<Change> running(String account);

    /** The changes of a flow that have not ended, oldest first; 20 at most. */
    List<Change> openOn(String account, FlowId flow);

    /** The changes that wait for approvals, oldest first; so many at most. */
    List<Change> awaiting(int most);

    /** The change that is to be looked at next since time has passed and nobody came. */
    Optional<Change> nextToWake(Instant now);

    /** The change whose card stands there. */
    Optional<Change> ofCard(Place card);

    /** Where people see the change: its card, or its result if it has none; empty while neither is posted. */
    Optional<Place> placeOf(ChangeId change);

    /** What this person asked for and ended, but could be told nowhere so far; oldest first, so many at most. */
    List<Change> untold(UserId requester, int most);

    /** Owes people the card of a change as it is now, since somebody saw another. */
    void redraw(Change change, Instant now);

    /**
     * Moves one change on, unless someone else moved it first, with the event and, if people are to hear of it, the
     * announcements.
     *
     * @param to the change as it shall be, its version one more than that seen
     * @return true for exactly one of any number of callers that saw the same version
     */
    boolean move(Change to, Event event, News... news);
}
