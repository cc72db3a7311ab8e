package dev.sluice.change;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Changes held against their events in an SQLite file. */
final class SqliteSubjectsTest extends JdbiSubjectsContract {
    SqliteSubjectsTest(@TempDir Path folder) {
        super(Workbench.open(folder));
    }

    @Override
    String withoutReferences() {
        return "pragma foreign_keys = off";
    }
}
