package dev.sluice.sandbox.workspace.state;

import java.util.Locale;

/**
 * Something that goes wrong with the next calls of a method of the Web API.
 *
 * @param method such as {@code chat.postMessage}, or {@code *} for any
 * @param error Slack's word of the kind {@code ERROR}, otherwise empty
 * @param retryAfter seconds that the kind {@code RATE_LIMITED} asks the app to wait, and that {@code HANG} lasts
 * @param times how many calls it spoils
 */
public record SlackFault(String method, Kind kind, String error, int retryAfter, int times) {
    public SlackFault {
        if (times < 1) {
            throw new IllegalArgumentException("times `" + times + "`, wanted 1 or more");
        }
        if (retryAfter < 0) {
            throw new IllegalArgumentException("retryAfter `" + retryAfter + "`, wanted 0 or more");
        }
        if (kind == Kind.ERROR && error.isBlank()) {
            throw new IllegalArgumentException("error is missing, wanted a word such as `channel_not_found`");
        }
    }

    /** What goes wrong. */
    public enum Kind {
        /** Status 429 with {@code Retry-After}; nothing is done. */
        RATE_LIMITED,
        /** Status 500 and no JSON; nothing is done. */
        HTTP_500,
        /** Status 503 and no JSON; nothing is done. */
        HTTP_503,
        /** The right answer, as many seconds late as {@code retryAfter} says. */
        HANG,
        /** The connection is cut and nothing is done. */
        DROPPED,
        /** The call is carried out, and the connection is cut instead of an answer. */
        ANSWER_LOST,
        /** A refusal in a word of one's choice; nothing is done. */
        ERROR;

        /** As it is written in the control API: {@code answer-lost}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A fault of a kind that says nothing more, once. */
    public static SlackFault of(String method, Kind kind) {
        return new SlackFault(method, kind, "", 1, 1);
    }

    SlackFault once() {
        return new SlackFault(method, kind, error, retryAfter, 1);
    }

    SlackFault lessOne() {
        return new SlackFault(method, kind, error, retryAfter, times - 1);
    }

    boolean concerns(String called) {
        return method.equals("*") || method.equals(called);
    }
}
