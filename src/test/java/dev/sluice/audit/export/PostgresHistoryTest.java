package dev.sluice.audit.export;

import dev.sluice.database.FreshPostgres;

final class PostgresHistoryTest extends HistoryContract {
    PostgresHistoryTest() {
        super(FreshPostgres.url());
    }
}
