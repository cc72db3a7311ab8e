package dev.sluice.change;

import dev.sluice.audit.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where changes are kept. What a method writes is on disk when it returns; any number of threads and processes may
 * call.
 */
public interface ChangeStore {

    /**
     * Writes down a new change and the event that made it.
     *
     * @return false when its submission was written down before; nothing is written then
     */
    boolean add(Change change, Event event);

    Optional<Change> find(ChangeId id);

    Optional<Change> ofSubmission(String submission);

    /** The next change of an account that the runner should take up, queued or unsettled: the one waiting longest. */
    Optional<Change> nextDue(String account, Instant now);

    /** Changes that are marked as running; whoever is sure to be the account's only runner finds orphans here. */
    List<Change> running(String account);

    /**
     * Moves one change on, unless someone else moved it first, with the event and, if people are to hear of it, the
     * announcement.
     *
     * @param to the change as it shall be, its version one more than that seen
     * @return true for exactly one of any number of callers that saw the same version
     */
    boolean move(Change to, Event event, @Nullable News news);
}
