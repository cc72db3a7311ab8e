package dev.sluice.audit.export;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteHistoryTest extends HistoryContract {
    SqliteHistoryTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
