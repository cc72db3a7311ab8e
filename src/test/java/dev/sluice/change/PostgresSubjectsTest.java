package dev.sluice.change;

import dev.sluice.database.Database;
import dev.sluice.database.FreshPostgres;

/** Changes held against their events in PostgreSQL. */
final class PostgresSubjectsTest extends JdbiSubjectsContract {
    PostgresSubjectsTest() {
        super(Database.open(FreshPostgres.url()));
    }

    @Override
    String withoutReferences() {
        return "set session_replication_role = replica";
    }
}
