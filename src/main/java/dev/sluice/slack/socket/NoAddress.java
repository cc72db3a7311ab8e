package dev.sluice.slack.socket;

import java.time.Duration;

/** Slack gave no address for a connection; the message is fit for an operator. */
public final class NoAddress extends Exception {
    private final Kind kind;
    private final Duration pause;

    private NoAddress(Kind kind, Duration pause, String message) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    /** Why there is none. */
    public enum Kind {
        /** It was asked for too often. */
        LIMITED,
        /** Slack answers that it gives none: the token is wrong, or Socket Mode is off. */
        REFUSED,
        /** Slack could not be asked. */
        UNREACHABLE
    }

    /** Slack wants to be left alone for so long. */
    public static NoAddress limited(Duration pause) {
        return new NoAddress(Kind.LIMITED, pause, "Slack wants a pause of " + pause.toSeconds() + " seconds");
    }

    /** Slack said no with this word. */
    public static NoAddress refused(String error) {
        return new NoAddress(Kind.REFUSED, Duration.ZERO, "Slack does not accept SLACK_APP_TOKEN: " + error);
    }

    public static NoAddress unreachable(String why) {
        return new NoAddress(Kind.UNREACHABLE, Duration.ZERO, "cannot reach Slack: " + why);
    }

    public Kind kind() {
        return kind;
    }

    /** For how long Slack must not be asked again, whatever else holds. */
    Duration pause() {
        return pause;
    }
}
