package dev.sluice.audit.notice;

import dev.sluice.audit.JdbiLedger;
import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox of notices. May be used by any number of threads; only one courier delivers. */
public final class JdbiNotices {
    private static final String ADD = """
            insert into notice (once, kind, subject, number, event_seq, raised_at, last_at, due_at, attempts)
            values (:once, :kind, :subject, :number, :event, :at, :at, :at, 0)
            on conflict (once) do nothing""";

    private static final String TELLS = "update notice set event_seq = :event where once = :once";

    private static final String NEXT_DUE = """
            select * from notice
             where delivered_at is null and due_at <= :now
             order by due_at, id
             limit 1""";

    private static final String TRYING = "update notice set tried_at = :at where id = :id";

    private static final String DELIVERED = """
            update notice set delivered_at = :at, channel = :channel, ts = :ts, tried_at = null where id = :id""";

    private static final String POSTPONED = """
            update notice
               set due_at = :until, attempts = attempts + 1, tried_at = case when :isOut then tried_at end
             where id = :id""";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    public JdbiNotices(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /**
     * Adds a notice as part of the transaction that the handle is in.
     *
     * @param once names it; there is never a second one of that name
     * @param event that it tells of; null when that is not written yet
     * @return false when there is one of that name already
     */
    static boolean add(
            Handle handle,
            Notice.Kind kind,
            String once,
            String subject,
            int number,
            @Nullable Long event,
            Instant at) {
        return handle.createUpdate(ADD)
                        .bind("once", once)
                        .bind("kind", kind.name())
                        .bind("subject", subject)
                        .bind("number", number)
                        .bind("event", event)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** Says which event a notice tells of. */
    static void tells(Handle handle, String once, long event) {
        handle.createUpdate(TELLS).bind("once", once).bind("event", event).execute();
    }

    Optional<Notice> nextDue(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_DUE)
                        .bind("now", now.toEpochMilli())
                        .map((row, context) -> row(row))
                        .findOne())
                .map(row -> row.notice(ledger));
    }

    /** A row, before its event is looked up. */
    private record Row(Notice notice, @Nullable Long event) {
        Notice notice(JdbiLedger ledger) {
            return new Notice(
                    notice.id(),
                    notice.kind(),
                    notice.subject(),
                    notice.number(),
                    event == null ? null : ledger.find(event).orElse(null),
                    notice.raisedAt(),
                    notice.attempts(),
                    notice.triedAt());
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Long tried = number(row, "tried_at");
        return new Row(
                new Notice(
                        row.getLong("id"),
                        Notice.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getInt("number"),
                        null,
                        Instant.ofEpochMilli(row.getLong("raised_at")),
                        row.getInt("attempts"),
                        tried == null ? null : Instant.ofEpochMilli(tried)),
                number(row, "event_seq"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    void trying(Notice notice, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(TRYING)
                .bind("id", notice.id())
                .bind("at", at.toEpochMilli())
                .execute());
    }

    void delivered(Notice notice, Instant at, @Nullable Posted posted) {
        jdbi.useTransaction(handle -> {
            if (posted != null) {
                JdbiMessages.posted(handle, posted);
            }
            handle.createUpdate(DELIVERED)
                    .bind("id", notice.id())
                    .bind("at", at.toEpochMilli())
                    .bind("channel", posted == null ? null : posted.channel())
                    .bind("ts", posted == null ? null : posted.ts())
                    .execute();
        });
    }

    void postponed(Notice notice, Instant until, boolean isOut) {
        jdbi.useHandle(handle -> handle.createUpdate(POSTPONED)
                .bind("id", notice.id())
                .bind("until", until.toEpochMilli())
                .bind("isOut", isOut)
                .execute());
    }
}
