package dev.sluice.audit.notice;

import dev.sluice.database.FreshPostgres;

final class PostgresNoticesTest extends NoticesContract {
    PostgresNoticesTest() {
        super(FreshPostgres.url());
    }
}
