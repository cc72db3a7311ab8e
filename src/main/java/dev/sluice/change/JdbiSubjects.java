package dev.sluice.change;

import dev.sluice.audit.verify.Subject;
import dev.sluice.audit.verify.Subjects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Changes as the verification of the ledger looks at them, a page at a time. May be used by any number of threads. */
public final class JdbiSubjects implements Subjects {
    private static final int PAGE = 200;

    private static final String NEXT = "select * from change where id > :after order by id limit :most";

    private static final String ONE = "select * from change where id = :id";

    private final Jdbi jdbi;

    public JdbiSubjects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Subject> after(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("after", id)
                .bind("most", PAGE)
                .map(JdbiSubjects::read)
                .list());
    }

    @Override
    public Optional<Subject> find(String id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("id", id).map(JdbiSubjects::read).findOne());
    }

    private static Subject read(ResultSet row, StatementContext context) throws SQLException {
        try {
            return of(JdbiChangeRow.read(row, context));
        } catch (RuntimeException e) { // somebody made it something that no change is
            return new Subject(
                    row.getString("id"),
                    row.getString("flow"),
                    row.getString("state"),
                    row.getLong("version"),
                    row.getString("digest"),
                    row.getString("requester"),
                    null,
                    List.of(),
                    false);
        }
    }

    private static Subject of(Change change) {
        Result result = change.progress().result();
        return new Subject(
                change.id().value(),
                change.proposal().base().id().value(),
                change.state().name(),
                change.version(),
                change.digest(),
                change.requester().value(),
                result == null ? null : result.requestId(),
                change.consent().approvals().stream()
                        .map(approval -> approval.who().value())
                        .toList(),
                Digest.of(Change.OPERATION, change.proposal()).equals(change.digest()));
    }
}
