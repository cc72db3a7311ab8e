package dev.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An SQLite file belongs to one process; here the other one is real. */
class FileClaimTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("unset");

    private @Nullable Process other;

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void a_second_process_is_refused_until_the_first_is_gone_however_it_goes() throws IOException {
        Path file = folder.resolve("sluice.db");
        Process holder = hold(file);
        await().atMost(PATIENCE).until(() -> Files.exists(sign(file)));

        assertThatThrownBy(() -> Database.open(DatabaseUrl.parse("jdbc:sqlite:" + file)))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("`" + file + "` is in use by another process; stop it, or use PostgreSQL where more than"
                        + " one process runs");

        holder.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !holder.isAlive());
        try (var database = Database.open(DatabaseUrl.parse("jdbc:sqlite:" + file))) {
            assertThat(database.answers()).isTrue();
        }
    }

    @Test
    void the_same_process_may_not_open_it_twice_either() {
        var url = DatabaseUrl.parse("jdbc:sqlite:" + folder.resolve("sluice.db"));

        try (var database = Database.open(url)) {
            assertThatThrownBy(() -> Database.open(url)).hasMessageContaining("is in use by another process");
            assertThat(database.answers()).isTrue();
        }
    }

    private Process hold(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process started = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("holder.log").toFile())
                .start();
        other = started;
        return started;
    }

    private static Path sign(Path file) {
        return file.resolveSibling("holding");
    }

    /** The other process: it claims a file, leaves a sign that it did, and stays until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[0]);
            try (FileClaim claim = FileClaim.of(file)) {
                Files.createFile(sign(file));
                while (System.in.read() >= 0) {
                    assertThat(claim).isNotNull();
                }
            }
        }
    }
}
