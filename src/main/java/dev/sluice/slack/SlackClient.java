package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Builds the client of Slack's Web API. */
final class SlackClient {
    private static final int CONNECT_AND_READ_MILLIS = 5_000;
    private static final int CALL_MILLIS = 8_000;

    private SlackClient() {}

    static Slack of(SlackSettings settings) {
        return of(settings, new SimpleMeterRegistry());
    }

    /** The same, with its refused calls counted. */
    static Slack of(SlackSettings settings, MeterRegistry meters) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        config.setHttpClientReadTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        var client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .addInterceptor(new RateNotes(meters))
                .addInterceptor(new SentAgain())
                .retryOnConnectionFailure(false)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(client));
    }
}
