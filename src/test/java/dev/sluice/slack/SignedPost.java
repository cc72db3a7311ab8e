package dev.sluice.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request as Slack sends it, signed as its documentation says. */
final class SignedPost {
    private SignedPost() {}

    /** The value of {@code X-Slack-Signature}. */
    static String sign(String secret, String stamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static HttpRequest of(URI to, String secret, Instant at, String body) {
        String stamp = Long.toString(at.getEpochSecond());
        return unsigned(to, body)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", sign(secret, stamp, body))
                .build();
    }

    static HttpRequest.Builder unsigned(URI to, String body) {
        return HttpRequest.newBuilder(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** The fields as an HTML form is sent. */
    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
