package dev.sluice.audit;

import dev.sluice.database.FreshPostgres;

/** The ledger in PostgreSQL. */
class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(FreshPostgres.url());
    }
}
