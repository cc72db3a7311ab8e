package dev.sluice.change;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store of changes in an SQLite file. */
class SqliteChangeStoreTest extends ChangeStoreContract {
    SqliteChangeStoreTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
