package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.Fault.Kind;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** However a call fails, neither what the caller is told nor what is logged holds a key, a token or a parameter. */
class SecretsTest {
    private static final FlowId FLOW = new FlowId("1001");
    private static final FlowEdit EDIT = new FlowEdit(FLOW, null, "Unannounced sale", Categories.of("OTHER"));

    @Test
    void failures_tell_nothing_that_a_thief_could_use() throws InterruptedException {
        var logger = (Logger) LoggerFactory.getLogger("dev.sluice.cams");
        var logged = new ListAppender<ILoggingEvent>();
        Level before = logger.getLevel();
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.TRACE);
        List<String> texts = new ArrayList<>();

        try (var emulator = CamsEmulator.start(0, InstantSource.system())) {
            var cams = Clients.of(
                    emulator.address().toString(), CamsCredentials.fixed("STS.testak", "testsecret", "tok/en+=="));
            for (Kind kind : Kind.values()) {
                emulator.play(Fault.of("*", kind).times(2));
                texts.add(cams.getFlow(FLOW, null).toString());
                texts.add(cams.modifyFlow(EDIT, null).toString());
            }
            texts.add(wronglySigned(emulator).toString());
        } finally {
            logger.detachAppender(logged);
            logger.setLevel(before);
        }
        logged.list.forEach(event -> {
            texts.add(event.getFormattedMessage());
            assertThat(event.getThrowableProxy()).isNull();
        });

        assertThat(logged.list).hasSizeGreaterThan(Kind.values().length);
        assertThat(texts)
                .noneMatch(text -> text.contains("testsecret")
                        || text.contains("tok/en")
                        || text.contains("Signature=")
                        || text.contains("Authorization"));
        assertThat(logged.list).noneMatch(event -> event.getFormattedMessage().contains("Unannounced"));
    }

    private static Reply<?> wronglySigned(CamsEmulator emulator) throws InterruptedException {
        var reply = Clients.of(emulator.address().toString(), CamsCredentials.fixed("testak", "wrong"))
                .getFlow(FLOW, null);
        assertThat(CamsContract.refusal(reply).code()).isEqualTo("SignatureDoesNotMatch");
        return reply;
    }
}
