package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.Stamps;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Delivers as HTTP requests to the app's request URL, each signed with the signing secret. */
final class SignedPosts implements Transport {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BUDGET)
            .build();
    private final URI to;
    private final String secret;
    private final Stamps stamps;
    private volatile @Nullable Delivery last;

    SignedPosts(URI to, String secret, Stamps stamps) {
        this.to = to;
        this.secret = secret;
        this.stamps = stamps;
    }

    @Override
    public Ack deliver(Delivery delivery, Attempt attempt, int copies) {
        long begun = System.nanoTime();
        try {
            HttpRequest request = request(delivery, attempt);
            last = delivery;
            for (int copy = 1; copy < copies; copy++) {
                post(request);
            }
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            Duration took = since(begun);
            if (answer.statusCode() / 100 != 2) {
                boolean forGood = answer.headers()
                        .firstValue("X-Slack-No-Retry")
                        .filter("1"::equals)
                        .isPresent();
                return Ack.without(forGood ? Ack.Outcome.REFUSED_FOR_GOOD : Ack.Outcome.REFUSED, took);
            }
            return new Ack(Ack.Outcome.ACK, read(answer.body()), took);
        } catch (ConnectException nobody) {
            return Ack.without(Ack.Outcome.NOBODY, since(begun));
        } catch (IOException late) {
            return Ack.without(Ack.Outcome.LATE, since(begun));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Ack.without(Ack.Outcome.LATE, since(begun));
        }
    }

    @Override
    public boolean again() {
        @Nullable Delivery delivery = last;
        if (delivery == null) {
            return false;
        }
        post(request(delivery, Attempt.FIRST));
        return true;
    }

    private void post(HttpRequest request) {
        var unheard = client.sendAsync(request, BodyHandlers.discarding());
        assert !unheard.isCompletedExceptionally();
    }

    private HttpRequest request(Delivery delivery, Attempt attempt) {
        String body = body(delivery);
        String stamp = Long.toString(stamps.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(BUDGET)
                .header("Content-Type", contentType(delivery.kind()))
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + sign("v0:" + stamp + ":" + body))
                .POST(BodyPublishers.ofString(body));
        if (attempt.number() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(attempt.number()));
            request.header("X-Slack-Retry-Reason", attempt.reason());
        }
        return request.build();
    }

    private static String contentType(Delivery.Kind kind) {
        return kind == Delivery.Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static String body(Delivery delivery) {
        return switch (delivery.kind()) {
            case EVENT -> delivery.payload().toString();
            case INTERACTIVE -> "payload=" + encode(delivery.payload().toString());
            case COMMAND ->
                delivery.payload().properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encode(field.getValue().asText()))
                        .collect(Collectors.joining("&"));
        };
    }

    private static JsonNode read(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        return Json.parse(body).orElseGet(() -> TextNode.valueOf(body));
    }

    private String sign(String base) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HmacSHA256 is missing", impossible);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
