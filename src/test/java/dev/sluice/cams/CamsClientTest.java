package dev.sluice.cams;

import dev.sluice.sandbox.cams.CamsEmulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The client over the wire keeps the contract, against the emulator. */
class CamsClientTest extends CamsContract {
    private final CamsEmulator emulator = CamsEmulator.start(0, InstantSource.system());
    private final Cams cams = CamsClient.of(
            new CamsAccount(
                    "1234567890123456",
                    "main",
                    "ap-southeast-1",
                    emulator.address().toString(),
                    null,
                    5,
                    List.of()),
            CamsCredentials.fixed("testak", "testsecret"),
            new SimpleMeterRegistry());

    @AfterEach
    void close() {
        emulator.close();
    }

    @Override
    Cams cams() {
        return cams;
    }
}
