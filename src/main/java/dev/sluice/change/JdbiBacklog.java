package dev.sluice.change;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks at what waits in the database. May be used by any number of threads. */
public final class JdbiBacklog {
    private static final String COUNT = "select count(*) from change where state = :state";

    private static final String MESSAGES = "select count(*) from announcement where delivered_at is null";

    /** By what they tell, since a message that was put off is owed all the same. */
    private static final String OLDEST_MESSAGE = """
            select min(event.at)
              from announcement a
              join change_event event on event.seq = a.event_seq
             where a.delivered_at is null""";

    private static final String UNDER_WAY = """
            select * from change
             where state in ('QUEUED', 'RUNNING', 'UNKNOWN')
             order by run_after
             limit 200""";

    private static final String OVERDUE = """
            select min(run_after) from change
             where state in ('QUEUED', 'UNKNOWN')""";

    private final Jdbi jdbi;
    private final InstantSource clock;

    public JdbiBacklog(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Backlog now() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> new Backlog(
                count(handle, ChangeState.AWAITING_APPROVAL),
                count(handle, ChangeState.QUEUED)
                        + count(handle, ChangeState.RUNNING)
                        + count(handle, ChangeState.UNKNOWN),
                since(oldest(handle), now),
                since(moment(handle, OVERDUE), now),
                handle.createQuery(MESSAGES).mapTo(Integer.class).one(),
                since(moment(handle, OLDEST_MESSAGE), now)));
    }

    private static int count(Handle handle, ChangeState state) {
        return handle.createQuery(COUNT)
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Instant> oldest(Handle handle) {
        return handle.createQuery(UNDER_WAY).map(JdbiChangeRow::read).list().stream()
                .map(JdbiBacklog::queuedAt)
                .min(Comparator.naturalOrder());
    }

    /** When the last that it needed of people was there. */
    private static Instant queuedAt(Change change) {
        Emergency emergency = change.consent().emergency();
        Stream<Instant> approved = change.consent().approvals().stream().map(Approval::at);
        Stream<Instant> urged = Stream.ofNullable(emergency).map(Emergency::at);
        return Stream.concat(Stream.of(change.askedAt()), Stream.concat(approved, urged))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Optional<Instant> moment(Handle handle, String query) {
        return Optional.ofNullable(handle.createQuery(query).mapTo(Long.class).one())
                .map(Instant::ofEpochMilli);
    }

    /** What lies in the future has not begun to wait. */
    private static Duration since(Optional<Instant> then, Instant now) {
        return then.map(at -> Duration.between(at, now))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }
}
