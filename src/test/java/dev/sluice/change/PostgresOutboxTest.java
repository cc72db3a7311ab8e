package dev.sluice.change;

import dev.sluice.database.FreshPostgres;

/** The outbox in PostgreSQL. */
class PostgresOutboxTest extends OutboxContract {
    PostgresOutboxTest() {
        super(FreshPostgres.url());
    }
}
