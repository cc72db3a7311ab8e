package dev.sluice.audit.notice;

import dev.sluice.database.DatabaseUrl;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteNoticesTest extends NoticesContract {
    SqliteNoticesTest(@TempDir Path folder) {
        super(DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db")));
    }
}
