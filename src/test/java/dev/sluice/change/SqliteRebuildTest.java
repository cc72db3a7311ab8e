package dev.sluice.change;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilding into an SQLite file. */
final class SqliteRebuildTest extends RebuildContract {
    SqliteRebuildTest(@TempDir Path folder) {
        super(() -> Workbench.open(folder, UUID.randomUUID() + ".db"));
    }
}
