package dev.sluice.change;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The outbox in the database. May be used by any number of threads; only one courier delivers. */
public final class JdbiOutbox implements Outbox {
    private static final String ADD = """
            insert into announcement (change_id, kind, due_at, attempts)
            values (:change, :kind, :dueAt, 0)""";

    private static final String NEXT_DUE = """
            select id, change_id, kind, due_at, attempts
              from announcement
             where delivered_at is null and due_at <= :now
             order by due_at, id
             limit 1""";

    private static final String DELIVERED = """
            update announcement
               set delivered_at = :at, channel = :channel, ts = :ts
             where id = :id""";

    private static final String POSTPONED = """
            update announcement
               set due_at = :until, attempts = attempts + 1
             where id = :id""";

    private final Jdbi jdbi;

    public JdbiOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds a message as part of the transaction that the handle is in. */
    static void add(Handle handle, ChangeId change, News news, Instant at) {
        handle.createUpdate(ADD)
                .bind("change", change.value())
                .bind("kind", news.name())
                .bind("dueAt", at.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Announcement> nextDue(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_DUE)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Announcement(
                        row.getLong("id"),
                        new ChangeId(row.getString("change_id")),
                        News.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("due_at")),
                        row.getInt("attempts")))
                .findOne());
    }

    @Override
    public void delivered(Announcement announcement, Instant at, String channel, String ts) {
        jdbi.useHandle(handle -> handle.createUpdate(DELIVERED)
                .bind("id", announcement.id())
                .bind("at", at.toEpochMilli())
                .bind("channel", channel)
                .bind("ts", ts)
                .execute());
    }

    @Override
    public void postponed(Announcement announcement, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(POSTPONED)
                .bind("id", announcement.id())
                .bind("until", until.toEpochMilli())
                .execute());
    }
}
