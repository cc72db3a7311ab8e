package dev.sluice.cams;

import org.jspecify.annotations.Nullable;

/**
 * Why CAMS, or this side of the network, did not carry out a call.
 *
 * @param code as CAMS gave it, such as {@code System.LimitControl}; for a failure on this side a word of our own that
 *     begins with {@code Sluice.}
 * @param message as CAMS gave it; untrusted text
 * @param requestId null when the answer had none
 * @param httpStatus 0 when there was no HTTP answer
 * @param accessDetail what {@code AccessDeniedDetail} held, as text; null when it held nothing
 */
public record Refusal(
        CamsFailure kind,
        String code,
        String message,
        @Nullable String requestId,
        int httpStatus,
        @Nullable String accessDetail) {}
