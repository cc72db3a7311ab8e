package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the same thing once in this process, however often and over whatever connection Slack delivers it: an event has
 * an ID of its own, and what people do a trigger of its own. Each delivery gets the same answer; a repetition waits for
 * it. What failed is not remembered, so that its repetition is a new try.
 *
 * <p>It spares people a second form or hint. What must happen once does so by the state of the change, in any process.
 */
final class Once implements Middleware {
    private static final Logger log = LoggerFactory.getLogger(Once.class);

    /** Slack's last repetition comes five minutes after the one before. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Characters of answers, and of what else an entry takes. */
    private static final long MOST = 4_000_000;

    private static final int ENTRY = 300;
    private static final int OK = 200;

    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Cache<DeliveryKey, CompletableFuture<Response>> answers = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST)
            .weigher((DeliveryKey key, CompletableFuture<Response> answer) -> ENTRY + length(answer))
            .build();

    private static int length(CompletableFuture<Response> answer) {
        return answer.isDone() ? String.valueOf(answer.join().getBody()).length() : 0;
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt declares it so
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        Optional<DeliveryKey> key = DeliveryKey.of(request);
        if (key.isEmpty()) {
            return chain.next(request);
        }
        var mine = new CompletableFuture<Response>();
        CompletableFuture<Response> first = answers.asMap().putIfAbsent(key.get(), mine);
        return first == null ? hear(request, chain, key.get(), mine) : repeated(request, first);
    }

    @SuppressWarnings("rawtypes") // Bolt declares it so
    private Response hear(Request request, MiddlewareChain chain, DeliveryKey key, CompletableFuture<Response> mine)
            throws Exception {
        try {
            Response answer = chain.next(request);
            mine.complete(answer);
            if (answer.getStatusCode() == OK) {
                answers.put(key, mine);
            } else { // a failure is not the last word
                answers.asMap().remove(key, mine);
            }
            return answer;
        } finally {
            if (!mine.isDone()) {
                answers.asMap().remove(key, mine);
                mine.cancel(false);
            }
        }
    }

    @SuppressWarnings("rawtypes") // Bolt declares it so
    private static Response repeated(Request request, CompletableFuture<Response> first)
            throws InterruptedException, ExecutionException, TimeoutException {
        log.info("slack request repeated type={}", request.getRequestType());
        return first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
