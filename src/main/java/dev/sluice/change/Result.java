package dev.sluice.change;

import dev.sluice.flow.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a change ended.
 *
 * @param requestId of the write as CAMS gave it, or of the read when the result was found by reading back
 * @param readBack whether the result was found by reading the flow, since the write had no readable answer
 * @param code CAMS's, or one of ours that begins with {@code Sluice.}; null when it succeeded
 * @param message CAMS's, untrusted; or a sentence of ours
 * @param found the flow as it is now, where it was read after the write or instead of it
 */
public record Result(
        @Nullable String requestId,
        boolean readBack,
        @Nullable String code,
        @Nullable String message,
        @Nullable Flow found) {

    static Result done(String requestId, @Nullable Flow found) {
        return new Result(requestId, false, null, null, found);
    }

    static Result foundDone(@Nullable String requestId, Flow found) {
        return new Result(requestId, true, null, null, found);
    }

    static Result failed(String code, String message, @Nullable String requestId) {
        return new Result(requestId, false, code, message, null);
    }
}
