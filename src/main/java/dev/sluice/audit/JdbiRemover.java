package dev.sluice.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes out of the ledger what shall not be kept: the chain of digests stays and still verifies.
 *
 * <p>The removal is announced as an event first, then done in small transactions; one that was interrupted is finished
 * by the next call. May be used by any number of threads.
 */
public final class JdbiRemover {
    private static final long BATCH = 2_000;

    private static final String THROUGH = """
            select coalesce((select min(seq) - 1 from change_event where at >= :before), seq)
              from ledger_head
             where id = 1""";

    private static final String COMPACT = """
            update change_event_body
               set content = null, person = null, personal = null, salt = null
             where seq > :after and seq <= :through and content is not null
               and seq not in (select seq from change_event where kind in ('CHECKPOINT', 'COMPACTED', 'ERASED'))""";

    private static final String LEFT = """
            select count(*)
              from change_event_body
             where seq <= :through and content is not null
               and seq not in (select seq from change_event where kind in ('CHECKPOINT', 'COMPACTED', 'ERASED'))""";

    private static final String ERASE = """
            update change_event_body
               set person = :name, personal = null, salt = null
             where person = :person and seq > :after and seq <= :through""";

    /** Of other people's events: an ID stands between quotes there, so that none is a part of another. */
    private static final String NAMING = """
            select seq from change_event_body
             where person <> :person and personal like :quoted
             order by seq""";

    private static final String TAKE_OUT = """
            update change_event_body set personal = null
             where person <> :person and personal like :quoted and seq > :after and seq <= :through""";

    private static final String OWN = "select count(*) from change_event_body where person = :person";

    private static final String ERASE_NOTICES = "update notice set subject = :name where subject = :person";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public JdbiRemover(Jdbi jdbi, JdbiLedger ledger, InstantSource clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Reduces the events before a time to their digests, but for those that are about the ledger itself.
     *
     * @return how many events were reduced
     */
    public long compact(Instant before) {
        long through = jdbi.withHandle(handle -> handle.createQuery(THROUGH)
                .bind("before", before.toEpochMilli())
                .mapTo(Long.class)
                .one());
        long left = jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("through", through)
                .mapTo(Long.class)
                .one());
        if (left == 0) {
            return 0;
        }
        ledger.append(Removal.compacted(through, clock.instant()));
        long compacted = 0;
        for (long after = 0; after < through; after += BATCH) {
            long from = after;
            compacted += jdbi.withHandle(handle -> handle.createUpdate(COMPACT)
                    .bind("after", from)
                    .bind("through", Math.min(through, from + BATCH))
                    .execute());
        }
        return compacted;
    }

    /**
     * What would be taken out of a person.
     *
     * @param own their events
     * @param others events of other people that name them
     */
    public record Found(long own, long others) {}

    /** What the ledger holds about somebody. */
    public Found about(String person) {
        long own = jdbi.withHandle(handle ->
                handle.createQuery(OWN).bind("person", person).mapTo(Long.class).one());
        return new Found(own, jdbi.withHandle(handle -> naming(handle, person)).size());
    }

    private static List<Long> naming(Handle handle, String person) {
        return handle.createQuery(NAMING)
                .bind("person", person)
                .bind("quoted", quoted(person))
                .mapTo(Long.class)
                .list();
    }

    private static String quoted(String person) {
        return "%\"" + person + "\"%";
    }

    /**
     * Puts a name that means nothing in the place of a person in all their events, takes out what they wrote, and from
     * other people's events the words and names among which theirs is. Other processes may go on writing: nobody
     * appends between the look for those events and the one that announces them, and what comes later is left as it is.
     *
     * @return that name
     */
    public String erase(String person) {
        if (person.isBlank()) {
            throw new IllegalArgumentException("nobody's data cannot be erased");
        }
        String name = Removal.newName(random);
        long announced = jdbi.inTransaction(handle ->
                        ledger.append(handle, place -> Removal.erased(name, naming(handle, person), clock.instant())))
                .seq();
        for (long after = 0; after < announced; after += BATCH) {
            long from = after;
            long through = Math.min(announced, from + BATCH);
            jdbi.useTransaction(handle -> {
                handle.createUpdate(ERASE)
                        .bind("name", name)
                        .bind("person", person)
                        .bind("after", from)
                        .bind("through", through)
                        .execute();
                handle.createUpdate(TAKE_OUT)
                        .bind("person", person)
                        .bind("quoted", quoted(person))
                        .bind("after", from)
                        .bind("through", through)
                        .execute();
            });
        }
        jdbi.useHandle(handle -> handle.createUpdate(ERASE_NOTICES)
                .bind("name", name)
                .bind("person", person)
                .execute());
        return name;
    }
}
