package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.cams.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the workspace runs away while the app is at work. */
final class ClockTest {
    /** Longer than the pause between two looks for work whose process died. */
    private static final Duration READING = Duration.ofSeconds(5);

    @Test
    void what_is_being_carried_out_is_not_taken_for_left_behind(@TempDir Path folder) {
        try (House house = House.open(folder)) {
            Person ann = house.editor();
            ann.types(Person.SUPPORT, "/flow edit 1001");
            JsonNode form = ann.modal("flow_edit");
            int before = house.calls("GetFlow", "1001").size();
            house.sandbox.cams().play(Fault.delay("GetFlow", READING));

            var hands = Executors.newSingleThreadScheduledExecutor();
            try {
                var unused = hands.scheduleAtFixedRate(
                        () -> house.advance(Duration.ofMinutes(2)), 0, 5, TimeUnit.MILLISECONDS);
                ann.submits(form, "Welcome in time", "SIGN_UP");
                Awaitility.await()
                        .dontCatchUncaughtExceptions() // of db-scheduler, which does not expect a clock to jump
                        .atMost(READING.multipliedBy(5))
                        .until(() -> ann.count(Person.SUPPORT, "changed flow 1001") > 0);
            } finally {
                hands.shutdownNow();
            }

            assertThat(house.calls("GetFlow", "1001").size() - before)
                    .as("read once before the write, once after it")
                    .isEqualTo(2);
            assertThat(house.calls("ModifyFlow", "1001")).hasSize(1);
            assertThat(ann.count(Person.SUPPORT, "changed flow 1001")).isEqualTo(1);
        }
    }
}
