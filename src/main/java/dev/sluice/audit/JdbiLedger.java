package dev.sluice.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final String BY_PLACE = """
            select change_id, kind, at, person, channel, content
              from change_event
             where seq = :seq""";

    private final Jdbi jdbi;

    public JdbiLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Writes an event as part of the transaction that the handle is in.
     *
     * @return its place in the ledger
     */
    public long append(Handle handle, Event event) {
        return handle.createUpdate(APPEND)
                .bind("changeId", event.changeId())
                .bind("kind", event.kind().name())
                .bind("at", event.at().toEpochMilli())
                .bind("person", event.person())
                .bind("channel", event.channel())
                .bind("content", event.content())
                .executeAndReturnGeneratedKeys("seq")
                .mapTo(Long.class)
                .one();
    }

    /** The event at a place in the ledger. */
    public Optional<Event> find(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_PLACE)
                .bind("seq", seq)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The events of a change, oldest first. */
    public List<Event> of(String changeId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHANGE)
                .bind("changeId", changeId)
                .map((row, context) -> read(row))
                .list());
    }

    private static Event read(ResultSet row) throws SQLException {
        return new Event(
                row.getString("change_id"),
                Event.Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("person"),
                row.getString("channel"),
                row.getString("content"));
    }
}
