package dev.sluice.slack;

import org.jspecify.annotations.Nullable;

/** Slack could not be reached or does not accept the app; the message is fit for an operator and holds no token. */
public final class SlackException extends RuntimeException {
    SlackException(String message) {
        this(message, null);
    }

    SlackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
