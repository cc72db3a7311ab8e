package dev.sluice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends filled-in forms at a fixed rate, signed as Slack signs them, each one a change of its own. */
final class SubmissionLoad {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI events;
    private final String secret;
    private final JsonNode form;
    private final AtomicInteger next = new AtomicInteger();

    SubmissionLoad(URI events, String secret, JsonNode form) {
        this.events = events;
        this.secret = secret;
        this.form = form;
    }

    /** What was measured: the time to each acknowledgement, sorted. */
    record Taken(List<Long> nanos, int failed) {
        int count() {
            return nanos.size();
        }

        double millisAt(int percent) {
            int index = Math.min(nanos.size() - 1, nanos.size() * percent / 100);
            return nanos.get(index) / 1e6;
        }
    }

    Taken run(Duration span, int aSecond) throws Exception {
        var nanos = Collections.synchronizedList(new ArrayList<Long>());
        var failed = new AtomicInteger();
        var answers = new ArrayList<CompletableFuture<?>>();
        long begun = System.nanoTime();
        long count = span.toSeconds() * aSecond;
        for (long i = 0; i < count; i++) {
            long due = begun + i * 1_000_000_000L / aSecond;
            AppBench.pause(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            HttpRequest request = request();
            long sent = System.nanoTime();
            answers.add(client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .handle((answer, failure) -> {
                        nanos.add(System.nanoTime() - sent);
                        if (failure != null
                                || answer.statusCode() != 200
                                || !answer.body().isEmpty()) {
                            failed.incrementAndGet();
                        }
                        return null;
                    }));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        Collections.sort(nanos);
        return new Taken(List.copyOf(nanos), failed.get());
    }

    private HttpRequest request() throws GeneralSecurityException {
        String body = "payload=" + URLEncoder.encode(payload(next.incrementAndGet()), StandardCharsets.UTF_8);
        String stamp = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(events)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(signature))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String payload(int number) {
        ObjectNode payload = JSON.createObjectNode().put("type", "view_submission");
        payload.putObject("team").put("id", "T0SHOP").put("domain", "shop");
        payload.putObject("user").put("id", "U0EDITOR1").put("name", "ann").put("team_id", "T0SHOP");
        ObjectNode view = form.deepCopy();
        view.put("id", "VBENCH" + number);
        ObjectNode values = view.putObject("state").putObject("values");
        values.putObject("name")
                .putObject("value")
                .put("type", "plain_text_input")
                .put("value", "Welcome " + number);
        values.putObject("categories")
                .putObject("value")
                .put("type", "multi_static_select")
                .putArray("selected_options")
                .addObject()
                .put("value", "OTHER");
        payload.set("view", view);
        return payload.toString();
    }
}
