package dev.sluice.sandbox.workspace;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Listens to the changes of a workspace: one server-sent event, one step. */
final class Watch implements Flow.Subscriber<String>, AutoCloseable {
    private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    private final CompletableFuture<HttpResponse<Void>> stream;

    private Watch(HttpClient client, URI events) {
        stream = client.sendAsync(HttpRequest.newBuilder(events).build(), BodyHandlers.fromLineSubscriber(this));
    }

    static Watch over(HttpClient client, URI events) {
        return new Watch(client, events);
    }

    /** Waits for the next change; false when there was none in this time. */
    boolean next(Duration most) {
        try {
            boolean changed = changes.poll(Math.max(0, most.toMillis()), TimeUnit.MILLISECONDS) != null;
            changes.clear();
            return changed && most.toMillis() > 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.set(given);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("data:")) {
            changes.add(line);
        }
    }

    @Override
    public void onError(Throwable failure) {
        changes.add("over");
    }

    @Override
    public void onComplete() {
        changes.add("over");
    }

    @Override
    public void close() {
        Flow.@Nullable Subscription given = subscription.get();
        if (given != null) {
            given.cancel();
        }
        stream.cancel(true);
    }
}
