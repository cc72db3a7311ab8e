package dev.sluice.sandbox.cams;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that goes wrong with the next calls of an API.
 *
 * @param api the action, or {@code *} for any
 * @param times how many calls it spoils
 * @param carriedOut whether the service does what the call asks although the answer is spoilt
 * @param status the HTTP status, where the kind has one
 * @param text the error code of {@code STATUS}, the address of {@code REDIRECT}; otherwise empty
 * @param delay how long a {@code DELAY} lasts
 */
public record Fault(String api, Kind kind, int times, boolean carriedOut, int status, String text, Duration delay) {

    /** What goes wrong. */
    public enum Kind {
        /** A web page instead of JSON, as proxies answer. */
        HTML(false, 502),
        /** A status and nothing else. */
        EMPTY(false, 500),
        /** The right answer, late. */
        DELAY(true, 200),
        /** The connection is cut; the service never saw the call. */
        DROP_BEFORE(false, 0),
        /** The connection is cut after the call was carried out. */
        DROP_AFTER(true, 0),
        /** A JSON error with a status of one's choice; 200 is a failure that pretends to be a success. */
        STATUS(false, 503),
        /** {@code System.LimitControl}. */
        LIMIT(false, 400),
        /** Sends the client elsewhere. */
        REDIRECT(false, 307);

        private final boolean carriedOut;
        private final int status;

        Kind(boolean carriedOut, int status) {
            this.carriedOut = carriedOut;
            this.status = status;
        }

        /** As it is written in the control API: {@code drop-after}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        if (times < 1) {
            throw new IllegalArgumentException("fault `" + kind.word() + "` " + times + " times, wanted 1 or more");
        }
    }

    /** A fault of this kind, once, as it is usual for the kind. */
    public static Fault of(String api, Kind kind) {
        String text = kind == Kind.STATUS ? "ServiceUnavailable" : "";
        return new Fault(api, kind, 1, kind.carriedOut, kind.status, text, Duration.ZERO);
    }

    public static Fault delay(String api, Duration delay) {
        return new Fault(api, Kind.DELAY, 1, true, 200, "", delay);
    }

    /** An error of the service: this status, this code. */
    public static Fault status(String api, int status, String code) {
        return new Fault(api, Kind.STATUS, 1, false, status, code, Duration.ZERO);
    }

    public Fault times(int howOften) {
        return new Fault(api, kind, howOften, carriedOut, status, text, delay);
    }

    /** The same, but the call is carried out before its answer is spoilt. */
    public Fault afterCarryingOut() {
        return new Fault(api, kind, times, true, status, text, delay);
    }

    public Fault withStatus(int other) {
        return new Fault(api, kind, times, carriedOut, other, text, delay);
    }

    public Fault withText(String other) {
        return new Fault(api, kind, times, carriedOut, status, other, delay);
    }

    boolean concerns(String action) {
        return api.equals("*") || api.equals(action);
    }
}
