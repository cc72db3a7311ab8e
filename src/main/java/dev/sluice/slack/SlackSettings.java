package dev.sluice.slack;

import org.jspecify.annotations.Nullable;

/**
 * How to reach Slack.
 *
 * @param appToken {@code xapp-…}: when there is one, Slack is spoken to over Socket Mode, otherwise over HTTP
 * @param signingSecret what Slack signs its HTTP requests with; there whenever the app token is not
 * @param apiUrl base address of the Web API, ending in a slash
 * @param fallbackChannel where results go that no other place takes; null when there is none
 */
public record SlackSettings(
        Token botToken,
        @Nullable Token appToken,
        @Nullable Token signingSecret,
        String apiUrl,
        @Nullable String fallbackChannel) {

    public boolean isSocketMode() {
        return appToken != null;
    }
}
