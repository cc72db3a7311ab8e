package dev.sluice.change;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The outbox in an SQLite file. */
class SqliteOutboxTest extends OutboxContract {
    SqliteOutboxTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
