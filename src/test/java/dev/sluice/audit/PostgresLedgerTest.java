package dev.sluice.audit;

import dev.sluice.database.Database;
import dev.sluice.database.FreshPostgres;

/** The ledger in PostgreSQL, where two processes may write. */
class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(FreshPostgres.url());
    }

    @Override
    Closing secondProcess() {
        Database second = Database.open(url);
        return new Closing(new JdbiLedger(second.jdbi()), second::close);
    }
}
