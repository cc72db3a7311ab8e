package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite: a file that survives a loss of power. */
class SqliteDatabaseTest extends DatabaseContract {

    @TempDir
    Path folder = Path.of("unset");

    @Override
    DatabaseUrl freshUrl() {
        return DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db"));
    }

    @Test
    void what_was_committed_survives_a_loss_of_power() {
        try (var database = Database.open(freshUrl())) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path file = folder.resolve("nowhere").resolve("sluice.db");

        assertThatThrownBy(() -> Database.open(DatabaseUrl.parse("jdbc:sqlite:" + file)))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("cannot write `" + file + ".lock`, wanted a folder that can be written to");
    }

    private static String pragma(Database database, String name) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("pragma " + name).mapTo(String.class).one());
    }
}
