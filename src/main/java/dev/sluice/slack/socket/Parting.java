package dev.sluice.slack.socket;

import java.util.Locale;
import java.util.stream.Stream;

/** Why Slack wants a connection to go. */
enum Parting {
    /** It ends in about ten seconds. */
    WARNING,
    /** It ends soon: the computer behind it is replaced. */
    REFRESH_REQUESTED,
    /** The app has more than Slack takes, perhaps in other processes. */
    TOO_MANY_WEBSOCKETS,
    /** Socket Mode was turned off in the app's settings. */
    LINK_DISABLED,
    /** A reason that is not known here; it is taken like a refresh. */
    OTHER;

    static Parting of(String reason) {
        return Stream.of(values())
                .filter(parting -> parting.word().equals(reason))
                .findFirst()
                .orElse(OTHER);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether another connection in its place would be just as unwanted. */
    boolean isForAll() {
        return switch (this) {
            case TOO_MANY_WEBSOCKETS, LINK_DISABLED -> true;
            case WARNING, REFRESH_REQUESTED, OTHER -> false;
        };
    }

    /** What an operator reads when no connection is left. */
    String advice() {
        return switch (this) {
            case TOO_MANY_WEBSOCKETS -> "Slack takes no more connections of this app, other processes hold them";
            case LINK_DISABLED -> "Socket Mode is off in the app's settings";
            case WARNING, REFRESH_REQUESTED, OTHER -> "Slack renews the connection";
        };
    }
}
