package dev.sluice.sandbox.cams;

import java.time.Instant;
import java.util.Map;

/**
 * One call as the emulator saw it.
 *
 * @param accessKey who signed it, empty when nobody readable did
 * @param code what the service decided, {@code OK} or an error code; empty when a fault kept the call from the service
 * @param fault the kind of fault that was played, such as {@code html}; empty when none
 * @param requestId of the answer, which a fault may have kept from the client; empty when the service was not reached
 */
public record Call(
        Instant at,
        String api,
        String accessKey,
        Map<String, String> parameters,
        String code,
        String fault,
        String requestId) {
    public Call {
        parameters = Map.copyOf(parameters);
    }
}
