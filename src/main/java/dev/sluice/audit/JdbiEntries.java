package dev.sluice.audit;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the ledger, a page at a time: constant memory, and no connection held between pages. May be used by any
 * number of threads.
 */
public final class JdbiEntries {
    private static final int PAGE = 2_000;

    private static final String ENDS = """
            select seq, digest, coalesce((select max(seq) from change_event), 0) as last
              from ledger_head
             where id = 1""";

    private static final String NEXT = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             where e.seq > :after
             order by e.seq
             limit :most""";

    /** What a flow looks like in content, which is canonical. */
    private static final String BACKWARDS = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             where e.seq >= :from and e.seq < :before
               and (b.content is null
                    or ((:isAnybody or b.person = :person) and (:isAnyFlow or b.content like :flow)))
             order by e.seq desc""";

    private static final String ONE = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             where e.seq = :seq""";

    private static final String OF_CHANGES = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             where %s
             order by e.seq""";

    private static final String FIRST = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             order by e.seq
             limit 1""";

    private static final String MARKS = """
            select e.*, b.seq as body_seq, b.content, b.person, b.personal, b.salt
              from change_event e
              left join change_event_body b on b.seq = e.seq
             where e.kind in ('COMPACTED', 'ERASED')
             order by e.seq""";

    private final Jdbi jdbi;

    public JdbiEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Head and last row, both as of one moment; empty when the head is gone. */
    public Optional<Ends> ends() {
        return jdbi.withHandle(handle -> handle.createQuery(ENDS)
                .map((row, context) -> new Ends(row.getLong("seq"), row.getString("digest"), row.getLong("last")))
                .findOne());
    }

    /** The next rows, in the order of their numbers; none at the end. */
    public List<Entry> after(long seq) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("after", seq)
                .bind("most", PAGE)
                .map(JdbiEntryRow::read)
                .list());
    }

    /** Until which event everything was lost before the ledger was rebuilt; 0 when it never was. */
    public long lostThrough() {
        return jdbi.withHandle(handle -> handle.createQuery(FIRST)
                .map(JdbiEntryRow::read)
                .findOne()
                .map(Rebuilt::lostThrough)
                .orElse(0L));
    }

    /**
     * A stretch of the ledger, newest first; of what was compacted nobody can say whose or of which flow it is, so that
     * is there, too.
     *
     * @param person whose events are wanted; null for everybody's
     * @param flow whose events are wanted; null for all
     */
    public List<Entry> backwards(long from, long before, @Nullable String person, @Nullable String flow) {
        return jdbi.withHandle(handle -> handle.createQuery(BACKWARDS)
                .bind("from", from)
                .bind("before", before)
                .bind("isAnybody", person == null)
                .bind("person", person == null ? "" : person)
                .bind("isAnyFlow", flow == null)
                .bind("flow", "%\"flow\":\"" + flow + "\"%")
                .map(JdbiEntryRow::read)
                .list());
    }

    public Optional<Entry> at(long seq) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("seq", seq).map(JdbiEntryRow::read).findOne());
    }

    /** The events of a change, oldest first. */
    public List<Entry> ofChange(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHANGES.formatted("e.change_id = :id"))
                .bind("id", id)
                .map(JdbiEntryRow::read)
                .list());
    }

    /** The events of all changes behind an ID and up to another one, oldest first. */
    public List<Entry> ofChanges(String after, String last) {
        return jdbi.withHandle(
                handle -> handle.createQuery(OF_CHANGES.formatted("e.change_id > :after and e.change_id <= :last"))
                        .bind("after", after)
                        .bind("last", last)
                        .map(JdbiEntryRow::read)
                        .list());
    }

    /** The events of all changes behind an ID, oldest first. */
    public List<Entry> ofChanges(String after) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CHANGES.formatted("e.change_id > :after"))
                .bind("after", after)
                .map(JdbiEntryRow::read)
                .list());
    }

    /** The events that say what was taken out of the ledger; there are few. */
    public List<Entry> removals() {
        return jdbi.withHandle(
                handle -> handle.createQuery(MARKS).map(JdbiEntryRow::read).list());
    }
}
