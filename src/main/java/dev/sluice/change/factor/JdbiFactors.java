package dev.sluice.change.factor;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Who has a device for one-time codes, in the database. That one is registered, removed or locked is an event of the
 * ledger. May be used by any number of threads and processes.
 */
public final class JdbiFactors {
    /** A generation is a moment: nobody gets the secret of an earlier device again, also when the row was lost. */
    private static final String ADD = """
            insert into second_factor (person, generation, is_active, added_at, used_step, tries)
            values (:person, :now, 1, :now, 0, 0)
            on conflict (person) do update
               set generation = case when second_factor.generation < :now then :now else second_factor.generation + 1 end,
                   is_active = 1, added_at = :now, used_step = 0, tries = 0,
                   locked_until = null""";

    private static final String REMOVE =
            "update second_factor set is_active = 0 where person = :person and is_active = 1";

    private static final String FIND =
            "select person, generation, added_at from second_factor where person = :person and is_active = 1";

    private static final String ALL =
            "select person, generation, added_at from second_factor where is_active = 1 order by person";

    /** Counted before a code is looked at, so that no number of guesses at the same moment gets round it. */
    private static final String TRY = """
            update second_factor
               set tries = (tries % :most) + 1, locked_until = case when tries % :most = :most - 1 then :until end
             where person = :person and is_active = 1 and (locked_until is null or locked_until <= :now)""";

    private static final String IS_LOCKED =
            "select count(*) from second_factor where person = :person and locked_until > :now";

    private static final String USE = """
            update second_factor
               set used_step = :step, tries = 0, locked_until = null
             where person = :person and generation = :generation and is_active = 1 and used_step < :step""";

    private static final String FORGIVE =
            "update second_factor set tries = tries - 1, locked_until = null where person = :person and tries > 0";

    private static final RowMapper<Factor> FACTOR = (row, context) -> new Factor(
            new UserId(row.getString("person")),
            row.getLong("generation"),
            Instant.ofEpochMilli(row.getLong("added_at")));

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    public JdbiFactors(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /** Registers somebody; a device that they had no longer counts. */
    Factor add(UserId who, Instant now) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(ADD)
                    .bind("person", who.value())
                    .bind("now", now.toEpochMilli())
                    .execute();
            Factor factor = find(handle, who).orElseThrow();
            append(handle, Event.Kind.FACTOR_ADDED, who, "{\"generation\":" + factor.generation() + "}", now);
            return factor;
        });
    }

    /** No device of theirs counts any more; false when none did. */
    public boolean remove(UserId who, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean isRemoved =
                    handle.createUpdate(REMOVE).bind("person", who.value()).execute() == 1;
            if (isRemoved) {
                append(handle, Event.Kind.FACTOR_REMOVED, who, "{}", now);
            }
            return isRemoved;
        });
    }

    public Optional<Factor> find(UserId who) {
        return jdbi.withHandle(handle -> find(handle, who));
    }

    private static Optional<Factor> find(Handle handle, UserId who) {
        return handle.createQuery(FIND).bind("person", who.value()).map(FACTOR).findOne();
    }

    /** Everybody who has one, by their IDs. */
    public List<Factor> all() {
        return jdbi.withHandle(handle -> handle.createQuery(ALL).map(FACTOR).list());
    }

    /**
     * Counts a code that is about to be looked at.
     *
     * @param until when the next one is looked at if this is the last of {@code most} and wrong, too
     * @return false when none is looked at now
     */
    boolean tried(UserId who, int most, Instant until, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(TRY)
                        .bind("person", who.value())
                        .bind("most", most)
                        .bind("until", until.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1);
    }

    /** Says whether no code is looked at since the one just tried was the last and wrong; the ledger remembers that. */
    boolean isLocked(UserId who, Instant now) {
        return jdbi.inTransaction(handle -> {
            boolean isLocked = handle.createQuery(IS_LOCKED)
                            .bind("person", who.value())
                            .bind("now", now.toEpochMilli())
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (isLocked) {
                append(handle, Event.Kind.FACTOR_LOCKED, who, "{}", now);
            }
            return isLocked;
        });
    }

    /** Uses up the code of this step, and all before it; false when it was used up already. */
    boolean use(Factor factor, long step) {
        return jdbi.withHandle(handle -> handle.createUpdate(USE)
                        .bind("person", factor.who().value())
                        .bind("generation", factor.generation())
                        .bind("step", step)
                        .execute()
                == 1);
    }

    /** A code that was right, but came before, is no guess: its own try is given back, those before it stay counted. */
    void forgive(UserId who) {
        jdbi.useHandle(handle ->
                handle.createUpdate(FORGIVE).bind("person", who.value()).execute());
    }

    private void append(Handle handle, Event.Kind kind, UserId who, String content, Instant now) {
        ledger.append(handle, new Event(null, kind, now, who.value(), "", content));
    }
}
