package dev.sluice.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger in the database: one chain, whoever writes. May be used by any number of threads and processes.
 *
 * <p>The head is one row, moved by an update: on PostgreSQL its lock makes writers wait for each other until they
 * commit, on SQLite only one writes at a time anyway. So append late in a transaction, and lock nothing after it.
 */
public final class JdbiLedger {
    private static final String ROWS = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
            """;

    private static final String OF_CHANGE = ROWS + """
             where e.change_id = :changeId
             order by e.seq""";

    private static final String BY_PLACE = ROWS + """
             where e.seq = :seq""";

    private static final String NEWEST_OF_CHANGE = ROWS + """
             where e.change_id = :changeId
             order by e.seq desc
             limit 1""";

    private static final String HOLD_HEAD = "update ledger_head set seq = seq where id = 1";

    private static final String LAST_OF_KIND = ROWS + """
             where e.kind = :kind
             order by e.seq desc
             limit 1""";

    private static final String GO_ON = """
            update ledger_head
               set seq = :seq, digest = :digest
             where id = 1 and seq = 0 and not exists (select 1 from change_event)""";

    private static final String EARLY = "delete from change_event_early returning *";

    private final Jdbi jdbi;
    private final JdbiFollower follower;
    private final JdbiAppend append = new JdbiAppend();
    private final SecureRandom random = new SecureRandom();

    public JdbiLedger(Jdbi jdbi) {
        this(jdbi, (handle, event, place) -> {});
    }

    /** One whose events somebody looks at. */
    public JdbiLedger(Jdbi jdbi, JdbiFollower follower) {
        this.jdbi = jdbi;
        this.follower = follower;
    }

    /**
     * Writes an event as part of the transaction that the handle is in.
     *
     * @return its place in the chain, for the metadata of the message that tells of it
     * @throws IllegalArgumentException when the content is not a JSON object of the subset of {@link CanonicalJson}
     */
    public Sealed append(Handle handle, Event event) {
        Sealed place = append.write(handle, event, Body.of(event, this::salt)).sealed();
        follower.appended(handle, event, place);
        return place;
    }

    /**
     * Writes an event that tells of the ledger itself, in a transaction of its own.
     *
     * @param ofPlace makes it, given the place that it will have (its digest is still empty)
     */
    public Sealed append(Function<Sealed, Event> ofPlace) {
        return jdbi.inTransaction(handle -> append(handle, ofPlace));
    }

    /** The same as part of the transaction that the handle is in. */
    public Sealed append(Handle handle, Function<Sealed, Event> ofPlace) {
        Sealed place = append.hold(handle);
        Event event = ofPlace.apply(place);
        return append.write(handle, event, Body.of(event, this::salt), place).sealed();
    }

    private String salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /**
     * Puts the head of an empty ledger behind an event of a ledger that was lost, as part of the transaction that the
     * handle is in: the chain goes on there.
     *
     * @throws IllegalStateException when there are events
     */
    public void goOnBehind(Handle handle, Sealed last) {
        int moved = handle.createUpdate(GO_ON)
                .bind("seq", last.seq())
                .bind("digest", last.digest())
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("the ledger is not empty");
        }
    }

    /** Writes an event in a transaction of its own. */
    public Sealed append(Event event) {
        return jdbi.inTransaction(handle -> append(handle, event));
    }

    /**
     * Writes an event unless the last one of its kind says the same: of several processes that see one thing happen,
     * one writes it down.
     *
     * @return whether it was written
     */
    public boolean appendUnlessRepeated(Event event) {
        return jdbi.inTransaction(handle -> {
            handle.execute(HOLD_HEAD);
            boolean isRepeated = handle.createQuery(LAST_OF_KIND)
                    .bind("kind", event.kind().name())
                    .map(JdbiEntryRow::read)
                    .findOne()
                    .filter(last -> last.event().content().equals(event.content()))
                    .isPresent();
            if (!isRepeated) {
                append(handle, event);
            }
            return !isRepeated;
        });
    }

    /**
     * Takes the events that were written before there was a chain into it, oldest first, once; to be called at the
     * start.
     */
    public void adoptEarly() {
        jdbi.useTransaction(handle -> {
            List<EarlyEvent> early = handle.createQuery(EARLY)
                    .map((row, context) -> new EarlyEvent(
                            row.getLong("seq"),
                            new Event(
                                    row.getString("change_id"),
                                    Event.Kind.valueOf(row.getString("kind")),
                                    Instant.ofEpochMilli(row.getLong("at")),
                                    row.getString("person"),
                                    row.getString("channel"),
                                    row.getString("content"))))
                    .list();
            early.stream().sorted().forEach(one -> append(handle, one.event()));
        });
    }

    private record EarlyEvent(long seq, Event event) implements Comparable<EarlyEvent> {
        @Override
        public int compareTo(EarlyEvent other) {
            return Long.compare(seq, other.seq);
        }
    }

    /** The event at a place in the ledger. */
    public Optional<Entry> find(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_PLACE)
                .bind("seq", seq)
                .map(JdbiEntryRow::read)
                .findOne());
    }

    /** The last thing that happened to a change. */
    public Optional<Entry> newestOf(String changeId) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST_OF_CHANGE)
                .bind("changeId", changeId)
                .map(JdbiEntryRow::read)
                .findOne());
    }

    /** The events of a change, oldest first. */
    public List<Event> of(String changeId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHANGE)
                .bind("changeId", changeId)
                .map(JdbiEntryRow::read)
                .map(Entry::event)
                .list());
    }
}
