package dev.sluice.audit;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in an SQLite file. */
class SqliteLedgerTest extends LedgerContract {
    SqliteLedgerTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
