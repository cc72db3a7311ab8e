package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.sandbox.workspace.state.SlackFault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slack refuses, breaks off or is down when something is to be told: it is told in the end, and once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SlackTroubleTest {
    private static final String C = Person.SUPPORT;

    private House house;
    private String database;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
        database = "jdbc:sqlite:" + folder.resolve("sluice.db");
    }

    @AfterAll
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"1001, ANSWER_LOST, ''", "1008, HTTP_503, ''", "1010, ERROR, token_revoked"})
    void result_stands_there_once(String flow, SlackFault.Kind kind, String error) {
        Person ann = house.editor();
        changes(ann, flow, new SlackFault("chat.postMessage", kind, error, 1, 1));

        house.awaits(() -> house.sandbox.workspace().faults().waiting().isEmpty());
        house.awaits(() -> {
            house.advance(Duration.ofSeconds(20));
            return new Records(database).isAllTold();
        });
        assertThat(ann.count(C, "changed flow " + flow)).isEqualTo(1);
    }

    @Test
    void result_that_the_channel_does_not_take_comes_to_its_asker() {
        Person eve = house.admin();

        changes(eve, "1011", new SlackFault("chat.postMessage", SlackFault.Kind.ERROR, "restricted_action", 1, 1));

        eve.readsDirectly("changed flow 1011");
        assertThat(eve.count(C, "changed flow 1011")).isZero();
    }

    private void changes(Person who, String flow, SlackFault fault) {
        who.types(C, "/flow edit " + flow);
        JsonNode form = who.formOf(flow);
        house.sandbox.workspace().faults().add(fault);
        assertThat(who.submits(form, "Told in the end", "OTHER").path("result").asText())
                .isEqualTo("closed");
    }
}
