package dev.sluice.sandbox.workspace.delivery;

import dev.sluice.sandbox.workspace.state.Stamps;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stamps and signs requests as Slack does, or as somebody does who is not Slack. */
final class Signing {
    private static final Duration ASTRAY = Duration.ofMinutes(10);

    private final String secret;
    private final Stamps stamps;

    Signing(String secret, Stamps stamps) {
        this.secret = secret;
        this.stamps = stamps;
    }

    /** Puts a body into a request, with the headers that vouch for it. */
    HttpRequest.Builder seal(HttpRequest.Builder request, String body, Transport.Attempt attempt) {
        String stamp = Long.toString(time(attempt).getEpochSecond());
        boolean stranger = attempt.suffers(DeliveryFault.Kind.WRONG_SIGNATURE);
        String signature = sign("v0:" + stamp + ":" + body, stranger ? stamps.secret(16) : secret);
        return request.header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + signature)
                .POST(BodyPublishers.ofString(attempt.suffers(DeliveryFault.Kind.ALTERED_BODY) ? altered(body) : body));
    }

    private Instant time(Transport.Attempt attempt) {
        Instant now = stamps.instant();
        if (attempt.suffers(DeliveryFault.Kind.OLD_STAMP)) {
            return now.minus(ASTRAY);
        }
        return attempt.suffers(DeliveryFault.Kind.FUTURE_STAMP) ? now.plus(ASTRAY) : now;
    }

    /** What says the same to whoever reads it as JSON or as a form. */
    private static String altered(String body) {
        return body.startsWith("{") ? " " + body : body + "&altered=1";
    }

    private static String sign(String base, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is missing", impossible);
        }
    }
}
