package dev.sluice.change;

import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Changes in the database. */
public final class JdbiChangeStore implements ChangeStore {
    private static final String INSERT = """
            insert into change (id, version, state, account, operation, requester, team, channel, submission, flow, space,
                                base, wanted, reason, digest, asked_at, run_after, attempts, sends, sent_at, ended_at,
                                result)
            values (:id, :version, :state, :account, :operation, :requester, :team, :channel, :submission, :flow, :space,
                    :base, :wanted, :reason, :digest, :askedAt, :runAfter, :attempts, :sends, :sentAt, :endedAt,
                    :result)
            on conflict (submission) do nothing""";

    private static final String MOVE = """
            update change
               set state = :state, version = :version, run_after = :runAfter, attempts = :attempts, sends = :sends,
                   sent_at = :sentAt, ended_at = :endedAt, result = :result
             where id = :id and version = :version - 1""";

    private static final String BY_ID = "select * from change where id = :id";

    private static final String BY_SUBMISSION = "select * from change where submission = :submission";

    private static final String NEXT_DUE = """
            select * from change
             where account = :account and state in ('QUEUED', 'UNKNOWN') and run_after <= :now
             order by run_after, id
             limit 1""";

    private static final String RUNNING = "select * from change where account = :account and state = 'RUNNING'";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    public JdbiChangeStore(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public boolean add(Change change, Event event) {
        return jdbi.inTransaction(handle -> {
            boolean isNew = handle.createUpdate(INSERT)
                            .bindMap(JdbiChangeRow.of(change))
                            .execute()
                    == 1;
            if (isNew) {
                ledger.append(handle, event);
            }
            return isNew;
        });
    }

    @Override
    public boolean move(Change to, Event event, @Nullable News news) {
        return jdbi.inTransaction(handle -> {
            int moved = handle.createUpdate(MOVE).bindMap(JdbiChangeRow.of(to)).execute();
            if (moved > 1) {
                throw new IllegalStateException("change " + to.id() + " moved in " + moved + " rows, wanted one");
            }
            if (moved == 1) {
                ledger.append(handle, event);
                if (news != null) {
                    JdbiOutbox.add(handle, to.id(), news, event.at());
                }
            }
            return moved == 1;
        });
    }

    @Override
    public Optional<Change> find(ChangeId id) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_ID)
                .bind("id", id.value())
                .map(JdbiChangeRow::read)
                .findOne());
    }

    @Override
    public Optional<Change> ofSubmission(String submission) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_SUBMISSION)
                .bind("submission", submission)
                .map(JdbiChangeRow::read)
                .findOne());
    }

    @Override
    public Optional<Change> nextDue(String account, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_DUE)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .map(JdbiChangeRow::read)
                .findOne());
    }

    @Override
    public List<Change> running(String account) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(RUNNING)
                .bind("account", account)
                .map(JdbiChangeRow::read)
                .list());
    }
}
