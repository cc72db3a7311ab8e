package dev.sluice.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.AuditRun;
import dev.sluice.sandbox.Sandbox;
import dev.sluice.sandbox.cams.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed between the acknowledgement and the result: after the next start the change happens, once. */
final class RestartTest {
    @TempDir
    Path folder;

    /**
     * The reading before the write hangs, so that the first change is claimed and the second still waits in the queue.
     */
    @Test
    void changes_that_were_acknowledged_survive_a_kill_before_they_ran() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system())) {
            Person ann = Person.editor(sandbox.people());
            try (AppProcess app = AppProcess.start(sandbox, folder)) {
                JsonNode first = form(ann, "1001");
                assertThat(first.path("id").asText()).isNotBlank();
                sandbox.cams().play(Fault.delay("GetFlow", Duration.ofSeconds(8)));
                assertThat(ann.submits(first, "Welcome v2", "SIGN_UP")
                                .path("result")
                                .asText())
                        .isEqualTo("closed");
                Awaitility.await().until(() -> app.printed("to=RUNNING"));
                app.kill();
            }
            assertThat(count(sandbox, "ModifyFlow")).isZero();

            try (AppProcess again = AppProcess.start(sandbox, folder)) {
                assertThat(again.printed("ready")).isTrue();
                assertThat(ann.reads(Person.SUPPORT, "changed flow 1001")).contains("Request ID: ");
            }
            assertThat(count(sandbox, "ModifyFlow")).isEqualTo(1);
            assertThat(ann.count(Person.SUPPORT, "changed flow 1001")).isEqualTo(1);
            AuditRun verified = AuditRun.verify(sandbox.environment(folder.resolve("sluice.db")), folder);
            assertThat(verified.out()).contains("whole: ", "The messages were looked at");
        }
    }

    /** CAMS has carried the write out and its answer is on the way when the process dies. */
    @Test
    void write_that_was_under_way_takes_effect_once() throws Exception {
        try (Sandbox sandbox = Sandbox.start(0, InstantSource.system())) {
            Person ann = Person.editor(sandbox.people());
            try (AppProcess app = AppProcess.start(sandbox, folder)) {
                JsonNode form = form(ann, "1004");
                sandbox.cams().play(Fault.delay("ModifyFlow", Duration.ofSeconds(20)));
                ann.submits(form, "Returns", "OTHER");
                Awaitility.await()
                        .until(() -> !sandbox.cams().calls().stream()
                                .filter(call -> call.api().equals("ModifyFlow"))
                                .toList()
                                .isEmpty());
                app.kill();
            }

            try (AppProcess again = AppProcess.start(sandbox, folder)) {
                assertThat(again.printed("ready")).isTrue();
                ann.reads(Person.SUPPORT, "changed flow 1004");
            }
            assertThat(ann.count(Person.SUPPORT, "changed flow 1004")).isEqualTo(1);
            assertThat(sandbox.cams().flows())
                    .filteredOn(flow -> flow.id().equals("1004"))
                    .singleElement()
                    .satisfies(flow -> assertThat(flow.name()).isEqualTo("Returns"));
            assertThat(carriedOut(sandbox)).isEqualTo(1);
        }
    }

    private static JsonNode form(Person ann, String flow) {
        ann.types(Person.SUPPORT, "/flow edit " + flow);
        return ann.modal("flow_edit");
    }

    private static long count(Sandbox sandbox, String api) {
        return calls(sandbox, call -> call.api().equals(api));
    }

    private static long carriedOut(Sandbox sandbox) {
        return calls(
                sandbox, call -> call.api().equals("ModifyFlow") && call.code().equals("OK"));
    }

    private static long calls(Sandbox sandbox, Predicate<dev.sluice.sandbox.cams.Call> wanted) {
        return sandbox.cams().calls().stream().filter(wanted).count();
    }
}
