package dev.sluice.change;

import dev.sluice.database.Database;
import dev.sluice.database.FreshPostgres;

/** Rebuilding into PostgreSQL. */
final class PostgresRebuildTest extends RebuildContract {
    PostgresRebuildTest() {
        super(() -> Database.open(FreshPostgres.url()));
    }
}
