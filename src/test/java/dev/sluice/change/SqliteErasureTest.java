package dev.sluice.change;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Erasing a person from an SQLite file. */
final class SqliteErasureTest extends JdbiErasureContract {
    SqliteErasureTest(@TempDir Path folder) {
        super(Workbench.open(folder));
    }
}
