package dev.sluice.sandbox.cams;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what is wrong with the signature of a request, as strictly as the gateway: the key, the time within 15 minutes,
 * the hash of the body, the signature over exactly the headers that must be signed, and a nonce that was never seen.
 *
 * <p>Safe for any number of threads.
 */
final class SignatureCheck {
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Map<String, Instant> nonces = new HashMap<>();

    /** What the gateway would object to first; empty when the request is good. A good request's nonce is used up. */
    Optional<ApiError> objection(WireRequest request, Instant now) {
        var authorization = Authorization.read(request.header("authorization"));
        if (authorization.isEmpty()) {
            return Optional.of(
                    ApiError.bad("IncompleteSignature", "The request signature does not conform to Aliyun standards."));
        }
        var key = AccessKey.find(authorization.get().accessKeyId());
        if (key.isEmpty()) {
            return Optional.of(ApiError.bad("InvalidAccessKeyId.NotFound", "Specified access key is not found."));
        }
        return timeObjection(request.header("x-acs-date"), now)
                .or(() -> tokenObjection(request, key.get()))
                .or(() -> signatureObjection(request, authorization.get(), key.get()))
                .or(() -> nonceObjection(key.get().id() + " " + request.header("x-acs-signature-nonce"), request, now));
    }

    private static Optional<ApiError> timeObjection(String date, Instant now) {
        Optional<Instant> sent = readDate(date);
        if (sent.isEmpty()) {
            return Optional.of(ApiError.bad(
                    "InvalidTimeStamp.Format", "Specified time stamp or date value is not well formatted."));
        }
        return Duration.between(sent.get(), now).abs().compareTo(SKEW) <= 0
                ? Optional.empty()
                : Optional.of(
                        ApiError.bad("InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."));
    }

    private static Optional<Instant> readDate(String date) {
        try {
            return DATE.matcher(date).matches() ? Optional.of(Instant.parse(date)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<ApiError> tokenObjection(WireRequest request, AccessKey key) {
        String token = request.header("x-acs-security-token");
        if (token.equals(key.securityToken())) {
            return Optional.empty();
        }
        return Optional.of(
                token.isEmpty()
                        ? ApiError.bad("MissingSecurityToken", "SecurityToken is mandatory for this action.")
                        : ApiError.bad("InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed."));
    }

    private static Optional<ApiError> signatureObjection(WireRequest request, Authorization signed, AccessKey key) {
        boolean good = request.header("x-acs-content-sha256").equals(request.payloadHash())
                && signed.coversAllOf(request)
                && isSame(Acs3.signature(key.secret(), request, signed.signedHeaders()), signed.signature());
        return good
                ? Optional.empty()
                : Optional.of(ApiError.bad(
                        "SignatureDoesNotMatch",
                        "Specified signature is not matched with our calculation. server string to sign is:"
                                + Acs3.stringToSign(request, signed.signedHeaders())
                                        .replace('\n', ' ')));
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private synchronized Optional<ApiError> nonceObjection(String nonce, WireRequest request, Instant now) {
        if (request.header("x-acs-signature-nonce").isEmpty()) {
            return Optional.of(ApiError.missing("SignatureNonce"));
        }
        nonces.values().removeIf(seen -> seen.isBefore(now.minus(SKEW.multipliedBy(2))));
        return nonces.putIfAbsent(nonce, now) == null
                ? Optional.empty()
                : Optional.of(ApiError.bad("SignatureNonceUsed", "Specified signature nonce was used already."));
    }
}
