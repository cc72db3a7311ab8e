package dev.sluice.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Which messages were posted, so that a deleted one is missed. May be used by any number of threads. */
public final class JdbiMessages {
    private static final String POSTED = """
            insert into ledger_message (channel, ts, thread, seq, text_digest, posted_at)
            values (:channel, :ts, :thread, :seq, :textDigest, :at)
            on conflict (channel, ts) do update
               set seq = excluded.seq, text_digest = excluded.text_digest, posted_at = excluded.posted_at,
                   editing_since = null""";

    private static final String EDITING =
            "update ledger_message set editing_since = :at where channel = :channel and ts = :ts";

    private static final String NEWEST_ABOUT = """
            select m.*
              from change_event e
              join ledger_message m on m.seq = e.seq
             where e.change_id = :change
             order by m.ts desc
             limit 1""";

    private static final String COUNT = "select count(*) from ledger_message";

    /** A thread begins with the message that is replied to. */
    private static final String PAGES = """
            select coalesce(sum((messages + :size - 1) / :size), 0)
              from (select case when thread is null then count(*) else count(*) + 1 end as messages
                      from ledger_message
                     group by channel, thread) conversation""";

    private static final String CHANNELS = "select distinct channel from ledger_message order by channel";

    private static final String FIRST = "select min(coalesce(thread, ts)) from ledger_message where channel = :channel";

    private static final String LAST = "select max(coalesce(thread, ts)) from ledger_message where channel = :channel";

    private static final String ONE = "select * from ledger_message where channel = :channel and ts = :ts";

    private static final String BETWEEN = """
            select * from ledger_message
             where channel = :channel and thread is null and ts >= :from and ts < :until
             order by ts
             limit :most""";

    private static final String REPLIES = """
            select * from ledger_message
             where channel = :channel and thread = :thread and ts > :after and ts <= :until
             order by ts
             limit :most""";

    private static final String THREADS = """
            select distinct thread from ledger_message
             where channel = :channel and thread >= :from and thread < :until
             order by thread""";

    private static final RowMapper<Posted> ROW = (row, context) -> new Posted(
            row.getString("channel"),
            row.getString("ts"),
            row.getString("thread"),
            row.getLong("seq"),
            row.getString("text_digest"),
            row.getLong("posted_at"),
            row.getObject("editing_since") != null);

    private final Jdbi jdbi;

    public JdbiMessages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Remembers a message that was posted, or edited by us, as part of the transaction that the handle is in. */
    public static void posted(Handle handle, Posted posted) {
        handle.createUpdate(POSTED)
                .bind("channel", posted.channel())
                .bind("ts", posted.ts())
                .bind("thread", posted.thread())
                .bind("seq", posted.seq())
                .bind("textDigest", posted.textDigest())
                .bind("at", posted.at())
                .execute();
    }

    /** Notes that a message is about to be edited by us, as part of the transaction that the handle is in. */
    public static void editing(Handle handle, String channel, String ts, Instant at) {
        handle.createUpdate(EDITING)
                .bind("channel", channel)
                .bind("ts", ts)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** The newest message about a change. */
    public Optional<Posted> newestAbout(String change) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEWEST_ABOUT).bind("change", change).map(ROW).findOne());
    }

    /** How many messages there are, replies among them. */
    public long count() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }

    /** How many pages of this size the messages fill, each thread on its own; more where others post, too. */
    public long pages(long size) {
        return jdbi.withHandle(handle ->
                handle.createQuery(PAGES).bind("size", size).mapTo(Long.class).one());
    }

    /** Where messages were posted. */
    public List<String> channels() {
        return jdbi.withHandle(
                handle -> handle.createQuery(CHANNELS).mapTo(String.class).list());
    }

    /** The time stamp of the first message in a channel that matters here. */
    public Optional<String> first(String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST)
                .bind("channel", channel)
                .mapTo(String.class)
                .findOne());
    }

    /** The time stamp of the last message in a channel that replies to none, or of what the last reply replies to. */
    public Optional<String> last(String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("channel", channel)
                .mapTo(String.class)
                .findOne());
    }

    public Optional<Posted> at(String channel, String ts) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("channel", channel)
                .bind("ts", ts)
                .map(ROW)
                .findOne());
    }

    /** Messages in the channel itself, oldest first: from a time stamp on, until before another. */
    public List<Posted> between(String channel, String from, String until, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(BETWEEN)
                .bind("channel", channel)
                .bind("from", from)
                .bind("until", until)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /** Replies in a thread, oldest first: after a time stamp, until another and with it. */
    public List<Posted> replies(String channel, String thread, String after, String until, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(REPLIES)
                .bind("channel", channel)
                .bind("thread", thread)
                .bind("after", after)
                .bind("until", until)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /** The threads in which there are replies, of messages from a time stamp on, until before another. */
    public List<String> threads(String channel, String from, String until) {
        return jdbi.withHandle(handle -> handle.createQuery(THREADS)
                .bind("channel", channel)
                .bind("from", from)
                .bind("until", until)
                .mapTo(String.class)
                .list());
    }
}
