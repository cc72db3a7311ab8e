package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.Fault.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * However a call fails, neither what the caller is told nor what client and emulator log nor what is measured holds a
 * key, a token or a parameter.
 */
class SecretsTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Unannounced sale", Categories.of("OTHER"));

    @Test
    void failures_tell_nothing_that_a_thief_could_use() throws InterruptedException {
        var told = new ArrayList<String>();
        var meters = new SimpleMeterRegistry();

        String logged = loggedBy(() -> {
            try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
                var cams = Clients.of(
                        emulator.address().toString(),
                        CamsCredentials.fixed("STS.testak", "testsecret", "tok/en+=="),
                        meters);
                for (Kind kind : Kind.values()) {
                    emulator.play(Fault.of("*", kind).times(2));
                    told.add(cams.getFlow(FLOW, null).toString());
                    told.add(cams.modifyFlow(EDIT, null).toString());
                }
                told.add(wronglySigned(emulator).toString());
            }
        });

        meters.getMeters().forEach(meter -> told.add(meter.getId().toString()));
        assertThat(logged)
                .contains("cams call unknown", "cams call refused", "cams pace lowered")
                .doesNotContain("Unannounced");
        assertThat(String.join("\n", told) + logged)
                .doesNotContain("testsecret", "tok/en", "Signature=", "Authorization", "Exception");
    }

    /** What both log, at their most talkative; logback writes to whatever standard output is at the moment. */
    private static String loggedBy(Work work) throws InterruptedException {
        var logger = (Logger) LoggerFactory.getLogger("dev.sluice");
        Level level = logger.getLevel();
        PrintStream console = System.out;
        var bytes = new ByteArrayOutputStream();
        logger.setLevel(Level.TRACE);
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(console);
            logger.setLevel(level);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Reply<?> wronglySigned(CamsEmulator emulator) throws InterruptedException {
        var reply = Clients.of(emulator.address().toString(), CamsCredentials.fixed("testak", "wrong"))
                .getFlow(FLOW, null);
        assertThat(CamsContract.refusal(reply).code()).isEqualTo("SignatureDoesNotMatch");
        return reply;
    }
}
