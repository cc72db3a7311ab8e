package dev.sluice.change;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The overview in an SQLite file. */
class SqliteOverviewTest extends OverviewContract {
    SqliteOverviewTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
