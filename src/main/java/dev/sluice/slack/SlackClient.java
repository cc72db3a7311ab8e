package dev.sluice.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;

/** Builds the client of Slack's Web API. */
final class SlackClient {
    private static final int CONNECT_AND_READ_MILLIS = 5_000;
    private static final int CALL_MILLIS = 8_000;

    private SlackClient() {}

    static Slack of(SlackSettings settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.apiUrl());
        config.setHttpClientReadTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientWriteTimeoutMillis(CONNECT_AND_READ_MILLIS);
        config.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }
}
