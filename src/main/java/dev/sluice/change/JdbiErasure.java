package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.JdbiRemover;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Erases a person on request: a name that means nothing stands in their place in the ledger and in changes, and what
 * they wrote is gone. One that was interrupted is finished by the next call. For one thread.
 */
public final class JdbiErasure {
    private static final String THEIRS = "(requester = :person or consent like :quoted or result like :anywhere)";

    private static final String COUNT = "select count(*) from change where " + THEIRS;

    private static final String OPEN = """
            select id from change
             where (requester = :person or consent like :quoted)
               and (state in ('AWAITING_APPROVAL', 'QUEUED', 'RUNNING', 'UNKNOWN') or wake_at is not null
                    or exists (select 1 from announcement a where a.change_id = change.id and a.delivered_at is null))
             order by id""";

    private static final String CHANGES = "select * from change where " + THEIRS;

    private static final String PUT = """
            update change
               set requester = :requester, reason = :reason, message = :message, consent = :consent, result = :result
             where id = :id""";

    private static final String MESSAGES = """
            select m.channel
              from ledger_message m
              join change_event e on e.seq = m.seq
              join change on change.id = e.change_id
             where (requester = :person or consent like :quoted or result like :anywhere)""";

    private static final String PREFERENCE = "delete from preference where person = :person";

    private static final String DEVICE = "delete from second_factor where person = :person";

    private final Jdbi jdbi;
    private final JdbiRemover remover;

    public JdbiErasure(Jdbi jdbi, JdbiRemover remover) {
        this.jdbi = jdbi;
        this.remover = remover;
    }

    /**
     * What is held about a person.
     *
     * @param events of theirs
     * @param others events of other people that name them
     * @param changes that they asked for, or had a say in
     * @param open the changes of these that have not ended, or of which somebody is still to be told
     * @param messages the channel of each message in Slack about these changes
     */
    public record Held(long events, long others, long changes, List<String> open, List<String> messages) {}

    /** Looks what there is. */
    public Held about(UserId person) {
        JdbiRemover.Found found = remover.about(person.value());
        return jdbi.withHandle(handle -> new Held(
                found.own(),
                found.others(),
                bound(handle.createQuery(COUNT), person).mapTo(Long.class).one(),
                bound(handle.createQuery(OPEN), person).mapTo(String.class).list(),
                bound(handle.createQuery(MESSAGES), person).mapTo(String.class).list()));
    }

    private static <T extends SqlStatement<T>> T bound(T statement, UserId person) {
        return statement
                .bind("person", person.value())
                .bind("quoted", "%\"" + person + "\"%")
                .bind("anywhere", "%" + person + "%");
    }

    /**
     * Erases a person none of whose changes is open.
     *
     * @return the name that stands for them
     */
    public UserId erase(UserId person) {
        if (!about(person).open().isEmpty()) {
            throw new IllegalStateException("changes of " + person + " are open");
        }
        var name = new UserId(remover.erase(person.value()));
        var erasure = new Erasure(person, name);
        jdbi.useTransaction(handle -> {
            bound(handle.createQuery(CHANGES), person)
                    .map(JdbiChangeRow::read)
                    .list()
                    .forEach(change -> put(handle, change, erasure));
            for (String own : List.of(PREFERENCE, DEVICE)) {
                handle.createUpdate(own).bind("person", person.value()).execute();
            }
        });
        return name;
    }

    private static void put(Handle handle, Change change, Erasure erasure) {
        boolean isTheirs = change.requester().equals(erasure.person());
        Result result = change.progress().result();
        Result erased =
                result == null ? null : erasure.of(result, change.consent().closing());
        handle.createUpdate(PUT)
                .bind("id", change.id().value())
                .bind("requester", (isTheirs ? erasure.name() : change.requester()).value())
                .bind("reason", isTheirs ? "" : change.proposal().reason())
                .bind("message", isTheirs ? null : change.proposal().message())
                .bind("consent", StoredConsent.of(erasure.of(change.consent())))
                .bind("result", erased == null ? null : StoredJson.of(erased))
                .execute();
    }
}
