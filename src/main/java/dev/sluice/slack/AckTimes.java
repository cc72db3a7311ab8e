package dev.sluice.slack;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Times each request of Slack as {@code sluice.slack.ack}, by {@code type}, until its acknowledgement is there: the
 * same over Socket Mode and HTTP. Slack waits for three seconds.
 */
final class AckTimes implements Middleware {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(3)
    };

    /** Shown from the beginning, since nothing and never asked for are not the same. */
    private static final List<RequestType> USUAL = List.of(
            RequestType.Command,
            RequestType.BlockAction,
            RequestType.BlockSuggestion,
            RequestType.ViewSubmission,
            RequestType.Event);

    private final MeterRegistry meters;
    private final Map<RequestType, Timer> timers = new ConcurrentHashMap<>();

    AckTimes(MeterRegistry meters) {
        this.meters = meters;
        USUAL.forEach(this::timer);
    }

    @Override
    @SuppressWarnings("rawtypes") // Bolt declares it so
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        Timer.Sample begun = Timer.start(meters);
        try {
            return chain.next(request);
        } finally {
            begun.stop(timers.computeIfAbsent(request.getRequestType(), this::timer));
        }
    }

    private Timer timer(RequestType type) {
        String words = type.name().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Timer.builder("sluice.slack.ack")
                .description("from a request of Slack to its acknowledgement")
                .tag("type", words)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }
}
