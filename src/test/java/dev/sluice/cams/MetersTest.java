package dev.sluice.cams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.cams.Fault;
import dev.sluice.sandbox.cams.Fault.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls are counted by operation and outcome, and the rate of each operation shows. */
class MetersTest {
    private static final FlowId FLOW = new FlowId("1001");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final CamsClient cams =
            Clients.of(emulator.address().toString(), CamsCredentials.fixed("testak", "testsecret"), meters);

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void each_outcome_has_its_timer() throws InterruptedException {
        emulator.play(Fault.of("GetFlow", Kind.LIMIT));
        emulator.play(Fault.of("ModifyFlow", Kind.DROP_AFTER));

        cams.getFlow(FLOW, null); // made again
        cams.modifyFlow(new FlowEdit(FLOW, null, "Welcome v2", Categories.of("OTHER")), null);

        assertThat(count("GetFlow", "throttled")).isEqualTo(1);
        assertThat(count("GetFlow", "done")).isEqualTo(1);
        assertThat(count("ModifyFlow", "unknown")).isEqualTo(1);
    }

    @Test
    void the_rate_of_each_api_shows_and_falls_when_there_were_too_many_calls() throws InterruptedException {
        assertThat(rate("ListFlow")).isEqualTo(1000);
        emulator.play(Fault.of("GetFlow", Kind.LIMIT));

        cams.getFlow(FLOW, null);

        assertThat(rate("GetFlow")).isBetween(900.0, 902.0);
        assertThat(rate("ModifyFlow")).isEqualTo(1000);
    }

    private double rate(String api) {
        return meters.get("sluice.cams.rate")
                .tags("account", "1234567890123456", "api", api)
                .gauge()
                .value();
    }

    private long count(String api, String outcome) {
        return meters.get("sluice.cams.calls")
                .tags("api", api, "outcome", outcome)
                .timer()
                .count();
    }
}
