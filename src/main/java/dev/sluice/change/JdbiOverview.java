package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What there is to see of changes in the database. */
public final class JdbiOverview implements Overview {
    private static final String ASKED_BY = """
            select * from change
             where requester = :who
             order by asked_at desc
             limit :most""";

    private static final String QUEUED = """
            select (select count(*) from change where account = :account and state in ('QUEUED', 'UNKNOWN'))
                 + (select count(*) from change where account = :account and state = 'RUNNING')""";

    private static final String CARD_OF = "select channel, ts from card where change_id = :change";

    private static final String PULSE = "select seq from ledger_head where id = 1";

    private final Jdbi jdbi;

    public JdbiOverview(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Change> askedBy(UserId who, int most) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(ASKED_BY)
                .bind("who", who.value())
                .bind("most", most)
                .map(JdbiChangeRow::read)
                .list());
    }

    @Override
    public int queued(String account) {
        return jdbi.withHandle(handle -> handle.createQuery(QUEUED)
                .bind("account", account)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<Place> cardOf(ChangeId change) {
        return jdbi.withHandle(handle -> handle.createQuery(CARD_OF)
                .bind("change", change.value())
                .map((row, context) -> new Place(row.getString("channel"), row.getString("ts")))
                .findOne());
    }

    @Override
    public long pulse() {
        return jdbi.withHandle(
                handle -> handle.createQuery(PULSE).mapTo(Long.class).one());
    }
}
