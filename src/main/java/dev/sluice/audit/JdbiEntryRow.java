package dev.sluice.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jdbi.v3.core.statement.StatementContext;

/** An entry as a row of its two tables. */
final class JdbiEntryRow {
    private JdbiEntryRow() {}

    static Entry read(ResultSet row, StatementContext context) throws SQLException {
        row.getLong("body_seq");
        boolean hasBody = !row.wasNull();
        return new Entry(
                row.getLong("seq"),
                row.getString("change_id"),
                text(row, "kind"),
                row.getLong("at"),
                text(row, "channel"),
                text(row, "content_digest"),
                text(row, "person_digest"),
                row.getString("personal_digest"),
                text(row, "previous"),
                text(row, "digest"),
                hasBody
                        ? new Body(
                                row.getString("content"),
                                row.getString("person"),
                                row.getString("personal"),
                                row.getString("salt"))
                        : null);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
