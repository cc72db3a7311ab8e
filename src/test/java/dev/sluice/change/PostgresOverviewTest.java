package dev.sluice.change;

import dev.sluice.database.FreshPostgres;

/** The overview in PostgreSQL. */
class PostgresOverviewTest extends OverviewContract {
    PostgresOverviewTest() {
        super(FreshPostgres.url());
    }
}
