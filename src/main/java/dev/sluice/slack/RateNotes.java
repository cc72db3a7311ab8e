package dev.sluice.slack;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts as {@code sluice.slack.limited} how often Slack's Web API said that there were too many calls. */
final class RateNotes implements Interceptor {
    private static final Logger log = LoggerFactory.getLogger(RateNotes.class);
    private static final int TOO_MANY = 429;

    private final Counter limited;

    RateNotes(MeterRegistry meters) {
        limited = Counter.builder("sluice.slack.limited")
                .description("calls that Slack answered with 429")
                .register(meters);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.code() == TOO_MANY) {
            limited.increment();
            log.warn("slack rate limit call={}", chain.request().url().encodedPath());
        }
        return response;
    }
}
