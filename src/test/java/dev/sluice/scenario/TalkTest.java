package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is typed instead of pressed, and what could not be posted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TalkTest {
    private static final String C = Person.SUPPORT;
    private House house;

    @BeforeAll
    void open(@TempDir Path folder) {
        house = House.open(folder);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void a_result_that_no_place_takes_is_shown_with_the_next_command() {
        Person ann = house.editor();
        ann.types(Person.QUIET, "/flow edit 1001");
        var modal = ann.modal("flow_edit");
        house.sandbox.people().control("slack-faults", """
                {"method": "chat.postMessage", "kind": "error", "error": "is_archived", "times": 1000}""");
        ann.submits(modal, "Welcome offers 9", "SIGN_UP");
        house.awaits(() -> !house.calls("ModifyFlow", "1001").isEmpty());

        house.awaits(() -> {
            ann.types(C, "/flow help");
            return ann.count(C, "changed flow 1001", "Request ID: ") > 0;
        });

        assertThat(ann.readsInPrivate(C, "changed flow 1001")).contains("<#" + Person.QUIET + ">");
    }
}
