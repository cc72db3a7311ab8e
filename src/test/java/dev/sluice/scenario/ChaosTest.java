package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.database.FreshPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process dies at random moments, 200 times on each database ({@code -Dchaos.kills} sets another number), in worlds
 * of 20 deaths; what people see in the end is what they would have seen had it lived.
 */
final class ChaosTest {
    private static final Logger log = LoggerFactory.getLogger(ChaosTest.class);
    private static final int KILLS = Integer.getInteger("chaos.kills", 200);
    private static final int A_WORLD = 20;

    @TempDir
    Path folder;

    @Test
    void four_kills_lose_and_double_nothing() throws Exception {
        assertThat(run(4, 7, this::sqlite)).isPositive();
    }

    @Test
    @Tag("chaos")
    void kills_lose_and_double_nothing_on_sqlite() throws Exception {
        assertThat(run(KILLS, 1_000, this::sqlite)).isPositive();
    }

    @Test
    @Tag("chaos")
    void kills_lose_and_double_nothing_on_postgresql() throws Exception {
        assertThat(run(KILLS, 2_000, world -> FreshPostgres.address())).isPositive();
    }

    private String sqlite(Path world) {
        return "jdbc:sqlite:" + world.resolve("sluice.db");
    }

    private int run(int kills, long seed, Function<Path, String> database) throws IOException, InterruptedException {
        int changes = 0;
        for (int done = 0; done < kills; done += A_WORLD) {
            Path world = Files.createDirectory(folder.resolve("world" + done));
            try (var upheaval = new Upheaval(world, new Records(database.apply(world)), seed + done)) {
                int deaths = Math.min(A_WORLD, kills - done);
                changes += upheaval.kill(deaths).settle();
                log.info("killed times={} changes={} seed={}", done + deaths, changes, seed + done);
            }
        }
        return changes;
    }
}
