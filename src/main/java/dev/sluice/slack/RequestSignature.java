package dev.sluice.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an HTTP request comes from Slack: HMAC-SHA256 over {@code v0:<timestamp>:<body>}, in bytes, compared in
 * constant time, stamped no more than five minutes before or after now.
 *
 * <p>It stands in front of Bolt, whose own check takes any future stamp, compares with {@code equals}, and reads the
 * body in the platform's charset.
 */
final class RequestSignature {
    static final Duration SKEW = Duration.ofMinutes(5);

    private final Token secret;

    RequestSignature(Token secret) {
        this.secret = secret;
    }

    boolean isValid(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null || !isRecent(timestamp, now)) {
            return false;
        }
        String expected = "v0=" + HexFormat.of().formatHex(hmac(timestamp, body));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isRecent(String timestamp, Instant now) {
        try {
            long skew = Math.abs(Math.subtractExact(now.getEpochSecond(), Long.parseLong(timestamp)));
            return skew <= SKEW.toSeconds();
        } catch (NumberFormatException | ArithmeticException e) {
            return false;
        }
    }

    private byte[] hmac(String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
