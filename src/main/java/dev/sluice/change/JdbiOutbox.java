package dev.sluice.change;

import dev.sluice.audit.JdbiMessages;
import dev.sluice.audit.Posted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. May be used by any number of threads; only one courier delivers. */
public final class JdbiOutbox implements Outbox {
    /** A card that waits to be brought up to date shows later moves, too. */
    private static final String ADD = """
            insert into announcement (change_id, kind, event_seq, due_at, attempts)
            select :change, :kind, :event, :dueAt, 0
             where :kind <> 'CARD' or not exists (
                   select 1 from announcement
                    where change_id = :change and kind = 'CARD' and delivered_at is null)""";

    private static final String NEXT_DUE = """
            select id, change_id, kind, event_seq, due_at, attempts, tried_at
              from announcement a
             where delivered_at is null and due_at <= :now
               and not exists (
                   select 1 from announcement earlier
                    where earlier.change_id = a.change_id and earlier.delivered_at is null and earlier.id < a.id)
             order by due_at, id
             limit 1""";

    private static final String DELIVERED = """
            update announcement
               set delivered_at = :at, channel = :channel, ts = :ts, tried_at = null
             where id = :id
               and (kind <> 'CARD' or not exists (
                   select 1 from change c where c.id = :change and c.version > :shown))""";

    /** A card that was posted, but whose change moved on meanwhile, is no longer in doubt; it is only out of date. */
    private static final String NOT_TRYING = "update announcement set tried_at = null where id = :id";

    /** Whoever moves the change meanwhile waits, or is waited for: either sees what the other did. */
    private static final String HOLD_CHANGE = "update change set version = version where id = :change";

    private static final String TRYING = "update announcement set tried_at = :at where id = :id";

    private static final String POSTPONED = """
            update announcement
               set due_at = :until, attempts = attempts + 1, tried_at = case when :isOut then tried_at end
             where id = :id""";

    private static final String CARD_STANDS = """
            insert into card (change_id, channel, ts) values (:change, :channel, :ts)
            on conflict (change_id) do update set channel = :channel, ts = :ts""";

    private static final String CARD_OF = "select channel, ts from card where change_id = :change";

    private static final String PLACE_OF = """
            select channel, ts, 0 as place from card where change_id = :change
            union all
            select channel, ts, 1 as place from announcement
             where change_id = :change and kind = 'RESULT' and delivered_at is not null
             order by place
             limit 1""";

    private static final String DEPTH = "select count(*) from announcement where delivered_at is null";

    private final Jdbi jdbi;

    public JdbiOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds a message as part of the transaction that the handle is in. */
    static void add(Handle handle, ChangeId change, News news, @Nullable Long event, Instant at) {
        handle.createUpdate(ADD)
                .bind("change", change.value())
                .bind("kind", news.name())
                .bind("event", event)
                .bind("dueAt", at.toEpochMilli())
                .execute();
    }

    /** Notes where the card of a change stands, as part of the transaction that the handle is in. */
    static void cardStands(Handle handle, ChangeId change, Place place) {
        handle.createUpdate(CARD_STANDS)
                .bind("change", change.value())
                .bind("channel", place.channel())
                .bind("ts", place.ts())
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
                        number(row, "event_seq"),
                        Instant.ofEpochMilli(row.getLong("due_at")),
                        row.getInt("attempts"),
                        instant(number(row, "tried_at"))))
                .findOne());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Optional<Place> cardOf(ChangeId change) {
        return jdbi.withHandle(handle -> cardOf(handle, change));
    }

    private static Optional<Place> cardOf(Handle handle, ChangeId change) {
        return place(handle, CARD_OF, change);
    }

    /** Where people see a change, as part of the transaction that the handle is in. */
    static Optional<Place> placeOf(Handle handle, ChangeId change) {
        return place(handle, PLACE_OF, change);
    }

    private static Optional<Place> place(Handle handle, String query, ChangeId change) {
        return handle.createQuery(query)
                .bind("change", change.value())
                .map((row, context) -> new Place(row.getString("channel"), row.getString("ts")))
                .findOne();
    }

    @Override
    public void trying(Announcement announcement, Instant at) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(TRYING)
                    .bind("id", announcement.id())
                    .bind("at", at.toEpochMilli())
                    .execute();
            if (announcement.news() == News.CARD) {
                cardOf(handle, announcement.change())
                        .ifPresent(card -> JdbiMessages.editing(handle, card.channel(), card.ts(), at));
            }
        });
    }

    @Override
    public void delivered(Announcement announcement, Instant at, Place place, long shown, @Nullable Posted posted) {
        jdbi.useTransaction(handle -> {
            if (posted != null) {
                JdbiMessages.posted(handle, posted);
            }
            if (announcement.news() == News.CARD) {
                handle.createUpdate(HOLD_CHANGE)
                        .bind("change", announcement.change().value())
                        .execute();
                cardStands(handle, announcement.change(), place);
            }
            int updated = handle.createUpdate(DELIVERED)
                    .bind("id", announcement.id())
                    .bind("change", announcement.change().value())
                    .bind("shown", shown)
                    .bind("at", at.toEpochMilli())
                    .bind("channel", place.channel())
                    .bind("ts", place.ts())
                    .execute();
            if (updated == 0) {
                handle.createUpdate(NOT_TRYING).bind("id", announcement.id()).execute();
            }
        });
    }

    @Override
    public void postponed(Announcement announcement, Instant until, boolean isOut) {
        jdbi.useHandle(handle -> handle.createUpdate(POSTPONED)
                .bind("id", announcement.id())
                .bind("until", until.toEpochMilli())
                .bind("isOut", isOut)
                .execute());
    }

    @Override
    public int depth() {
        return jdbi.withHandle(
                handle -> handle.createQuery(DEPTH).mapTo(Integer.class).one());
    }
}
