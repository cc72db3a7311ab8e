package dev.sluice.slack;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;

/** How long Slack wants to be left alone. */
final class RetryAfter {
    /** The HTTP status that says so. */
    static final int TOO_MANY = 429;

    private static final long MOST_SECONDS = 300;

    private RetryAfter() {}

    /** What Slack asks for, but never none and never more than five minutes. */
    static Duration of(SlackApiException e, Duration otherwise) {
        String seconds = String.valueOf(e.getResponse().header("Retry-After"));
        return seconds.matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Math.min(Math.max(Long.parseLong(seconds), 1), MOST_SECONDS))
                : otherwise;
    }
}
