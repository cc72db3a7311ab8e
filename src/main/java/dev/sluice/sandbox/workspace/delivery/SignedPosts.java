package dev.sluice.sandbox.workspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sluice.sandbox.workspace.state.Json;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Delivers as HTTP requests to the app's request URL, each signed with the signing secret. */
final class SignedPosts implements Transport {
    /** Long after the app's time is over, so that it is known when its answer came. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BUDGET)
            .build();
    private final URI to;
    private final Signing signing;
    private final Latecomers latecomers;
    private volatile @Nullable Delivery last;

    SignedPosts(URI to, Signing signing, Latecomers latecomers) {
        this.to = to;
        this.signing = signing;
        this.latecomers = latecomers;
    }

    @Override
    public Ack deliver(Delivery delivery, Attempt attempt) {
        long begun = System.nanoTime();
        HttpRequest request = request(delivery, attempt);
        last = delivery;
        for (int copy = 1; copy < attempt.copies(); copy++) {
            post(request);
        }
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        if (attempt.suffers(DeliveryFault.Kind.LATE)) {
            return late(delivery, answer, begun);
        }
        try {
            return ack(answer.get(BUDGET.toMillis(), TimeUnit.MILLISECONDS), since(begun));
        } catch (ExecutionException broken) {
            boolean nobody = broken.getCause() instanceof ConnectException;
            return Ack.without(nobody ? Ack.Outcome.NOBODY : Ack.Outcome.LATE, since(begun));
        } catch (TimeoutException over) {
            return late(delivery, answer, begun);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return Ack.without(Ack.Outcome.LATE, since(begun));
        }
    }

    private Ack late(Delivery delivery, CompletableFuture<HttpResponse<String>> answer, long begun) {
        var unheard = answer.thenAccept(came -> latecomers.came(delivery, since(begun)));
        assert !unheard.isCancelled();
        return Ack.without(Ack.Outcome.LATE, since(begun));
    }

    private static Ack ack(HttpResponse<String> answer, Duration took) {
        if (answer.statusCode() / 100 == 2) {
            return new Ack(Ack.Outcome.ACK, read(answer.body()), took);
        }
        boolean forGood = answer.headers()
                .firstValue("X-Slack-No-Retry")
                .filter("1"::equals)
                .isPresent();
        return Ack.without(forGood ? Ack.Outcome.REFUSED_FOR_GOOD : Ack.Outcome.REFUSED, took);
    }

    @Override
    public boolean signs() {
        return true;
    }

    @Override
    public String reason(Ack.Outcome outcome) {
        return switch (outcome) {
            case REFUSED, REFUSED_FOR_GOOD -> "http_error";
            case NOBODY -> "connection_failed";
            case LATE, ACK -> "http_timeout";
        };
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
        HttpRequest.Builder request = signing.seal(
                HttpRequest.newBuilder(to).timeout(GIVEN_UP).header("Content-Type", contentType(delivery.kind())),
                body,
                attempt);
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
