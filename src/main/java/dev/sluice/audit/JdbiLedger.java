package dev.sluice.audit;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The ledger in the database. May be used by any number of threads. */
public final class JdbiLedger {
    private static final String APPEND = """
            insert into change_event (change_id, kind, at, person, channel, content)
            values (:changeId, :kind, :at, :person, :channel, :content)""";

    private static final String OF_CHANGE = """
            select change_id, kind, at, person, channel, content
              from change_event
             where change_id = :changeId
             order by seq""";

    private final Jdbi jdbi;

    public JdbiLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes an event as part of the transaction that the handle is in. */
    public void append(Handle handle, Event event) {
        handle.createUpdate(APPEND)
                .bind("changeId", event.changeId())
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("person", event.person())
                .bind("channel", event.channel())
                .bind("content", event.content())
                .execute();
    }

    /** The events of a change, oldest first. */
    public List<Event> of(String changeId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHANGE)
                .bind("changeId", changeId)
                .map((row, context) -> new Event(
                        row.getString("change_id"),
                        Event.Kind.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("person"),
                        row.getString("channel"),
                        row.getString("content")))
                .list());
    }
}
