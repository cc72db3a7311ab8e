package dev.sluice.change;

import dev.sluice.database.FreshPostgres;

/** The store of changes in PostgreSQL. */
class PostgresChangeStoreTest extends ChangeStoreContract {
    PostgresChangeStoreTest() {
        super(FreshPostgres.url());
    }
}
