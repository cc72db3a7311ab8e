package dev.sluice.change;

import dev.sluice.database.Database;
import dev.sluice.database.FreshPostgres;

/** Erasing a person from PostgreSQL. */
final class PostgresErasureTest extends JdbiErasureContract {
    PostgresErasureTest() {
        super(Database.open(FreshPostgres.url()));
    }
}
