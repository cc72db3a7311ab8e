package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.audit.JdbiLedger;
import dev.sluice.flow.FlowId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Changes in the database. */
public final class JdbiChangeStore implements ChangeStore {
    private static final String INSERT = """
            insert into change (id, version, state, account, operation, requester, team, channel, submission, flow, space,
                                base, wanted, reason, digest, asked_at, run_after, attempts, sends, sent_at, ended_at,
                                result, consent, wake_at, origin, origin_of, message)
            values (:id, :version, :state, :account, :operation, :requester, :team, :channel, :submission, :flow, :space,
                    :base, :wanted, :reason, :digest, :askedAt, :runAfter, :attempts, :sends, :sentAt, :endedAt,
                    :result, :consent, :wakeAt, :origin, :originOf, :message)
            on conflict (submission) do nothing""";

    private static final String MOVE = """
            update change
               set state = :state, version = :version, run_after = :runAfter, attempts = :attempts, sends = :sends,
                   sent_at = :sentAt, ended_at = :endedAt, result = :result, consent = :consent, wake_at = :wakeAt,
                   base = :base, wanted = :wanted, reason = :reason, digest = :digest
             where id = :id and version = :version - 1""";

    private static final String BY_ID = "select * from change where id = :id";

    private static final String BY_SUBMISSION = "select * from change where submission = :submission";

    private static final String NEXT_DUE = """
            select * from change c
             where account = :account and state in ('QUEUED', 'UNKNOWN') and run_after <= :now
               and not exists (
                   select 1 from change other
                    where other.account = c.account and other.flow = c.flow and other.id <> c.id
                      and c.state = 'QUEUED' and other.state in ('QUEUED', 'RUNNING', 'UNKNOWN')
                      and (other.state in ('RUNNING', 'UNKNOWN') or (other.state = 'QUEUED' and other.id < c.id)))
             order by run_after, id
             limit 1""";

    private static final String RUNNING = "select * from change where account = :account and state = 'RUNNING'";

    private static final String OPEN_ON = """
            select * from change
             where account = :account and flow = :flow
               and state in ('AWAITING_APPROVAL', 'QUEUED', 'RUNNING', 'UNKNOWN')
             order by id
             limit 20""";

    private static final String AWAITING = """
            select * from change
             where state = 'AWAITING_APPROVAL'
             order by asked_at
             limit :most""";

    private static final String OF_CARD = """
            select change.* from card join change on change.id = card.change_id
             where card.channel = :channel and card.ts = :ts""";

    /** A message that may be out is left to the courier, who looks whether it is. */
    private static final String UNTOLD = """
            select change.* from announcement a join change on change.id = a.change_id
             where a.delivered_at is null and a.kind = 'RESULT' and a.attempts > 0 and a.tried_at is null
               and change.requester = :who
             order by a.id
             limit :most""";

    private static final String NEXT_TO_WAKE = """
            select * from change
             where wake_at <= :now
             order by wake_at
             limit 1""";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;
    private final DecisionTimes times;

    public JdbiChangeStore(Jdbi jdbi, JdbiLedger ledger) {
        this(jdbi, ledger, new DecisionTimes(new SimpleMeterRegistry()));
    }

    /** The same, with somebody who takes the time of decisions. */
    public JdbiChangeStore(Jdbi jdbi, JdbiLedger ledger, DecisionTimes times) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.times = times;
    }

    @Override
    public boolean add(Change change, Event event, News... news) {
        return jdbi.inTransaction(handle -> {
            boolean isNew = insert(handle, change);
            if (isNew) {
                announce(handle, change, event, news);
            }
            return isNew;
        });
    }

    /** Inserts a change as part of the transaction that the handle is in; false when its submission is there. */
    static boolean insert(Handle handle, Change change) {
        return handle.createUpdate(INSERT).bindMap(JdbiChangeRow.of(change)).execute() == 1;
    }

    @Override
    public boolean move(Change to, Event event, News... news) {
        boolean isMoved = jdbi.inTransaction(handle -> {
            int moved = handle.createUpdate(MOVE).bindMap(JdbiChangeRow.of(to)).execute();
            if (moved > 1) {
                throw new IllegalStateException("change " + to.id() + " moved in " + moved + " rows, wanted one");
            }
            if (moved == 1) {
                announce(handle, to, event, news);
                if (to.state() == ChangeState.SUCCEEDED && event.kind() == Event.Kind.RESULT) {
                    new JdbiAftermath(handle, ledger).of(to, event);
                }
            }
            return moved == 1;
        });
        if (isMoved) {
            times.moved(to, event);
        }
        return isMoved;
    }

    @Override
    public void redraw(Change change, Instant now) {
        jdbi.useHandle(handle -> JdbiOutbox.add(handle, change.id(), News.CARD, null, now));
    }

    private void announce(Handle handle, Change change, Event event, News... news) {
        long seq = ledger.append(handle, event).seq();
        for (News each : news) {
            JdbiOutbox.add(handle, change.id(), each, seq, event.at());
        }
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
    public List<Change> openOn(String account, FlowId flow) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(OPEN_ON)
                .bind("account", account)
                .bind("flow", flow.value())
                .map(JdbiChangeRow::read)
                .list());
    }

    @Override
    public List<Change> awaiting(int most) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(AWAITING)
                .bind("most", most)
                .map(JdbiChangeRow::read)
                .list());
    }

    @Override
    public Optional<Change> ofCard(Place card) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CARD)
                .bind("channel", card.channel())
                .bind("ts", card.ts())
                .map(JdbiChangeRow::read)
                .findOne());
    }

    @Override
    public Optional<Place> placeOf(ChangeId change) {
        return jdbi.withHandle(handle -> JdbiOutbox.placeOf(handle, change));
    }

    @Override
    public List<Change> untold(UserId requester, int most) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(UNTOLD)
                .bind("who", requester.value())
                .bind("most", most)
                .map(JdbiChangeRow::read)
                .list());
    }

    @Override
    public Optional<Change> nextToWake(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT_TO_WAKE)
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
