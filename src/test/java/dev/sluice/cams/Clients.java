package dev.sluice.cams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Clients as the tests of this room want them: impatient, and without a pace that a test would notice. */
final class Clients {
    static final Limits IMPATIENT = new Limits(Duration.ofMillis(500), Duration.ofMillis(700));

    static {
        warmUp();
    }

    private Clients() {}

    static CamsClient of(String endpoint) {
        return of(endpoint, CamsCredentials.fixed("testak", "testsecret"));
    }

    static CamsClient of(String endpoint, CamsCredentials credentials) {
        return of(endpoint, credentials, new SimpleMeterRegistry());
    }

    static CamsClient of(String endpoint, CamsCredentials credentials, MeterRegistry meters) {
        return new CamsClient(account(endpoint), credentials, meters, IMPATIENT);
    }

    /** The first call of a process loads its classes, which may take longer than the impatient wait. */
    private static void warmUp() {
        try (var server = ScriptedServer.saying(200, "application/json", "{\"Code\":\"OK\"}")) {
            var key = CamsCredentials.fixed("testak", "testsecret");
            new CamsClient(account(server.address()), key, new SimpleMeterRegistry(), Limits.USUAL).listFlows(null);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("a loopback server answers", e);
        }
    }

    static CamsAccount account(String endpoint) {
        return new CamsAccount("1234567890123456", "main", "ap-southeast-1", endpoint, null, 1000, List.of());
    }
}
