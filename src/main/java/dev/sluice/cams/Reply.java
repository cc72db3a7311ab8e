package dev.sluice.cams;

import java.util.function.Function;

/**
 * How a call of CAMS ended: done, refused, or unknown because the request may have been carried out and no readable
 * answer came.
 */
public sealed interface Reply<T> {

    /** CAMS did it. The request ID is as CAMS gave it, without stray white space. */
    record Done<T>(T value, String requestId) implements Reply<T> {}

    /** It was not done. */
    record Refused<T>(Refusal refusal) implements Reply<T> {}

    /**
     * Nobody on this side can tell whether it was done.
     *
     * @param why what was seen instead of an answer, in words fit for a person; no secret, no body
     */
    record Unknown<T>(String why) implements Reply<T> {}

    default <R> R match(
            Function<? super Done<T>, ? extends R> done,
            Function<? super Refusal, ? extends R> refused,
            Function<? super Unknown<T>, ? extends R> unknown) {
        if (this instanceof Done<T> it) {
            return done.apply(it);
        }
        if (this instanceof Refused<T> it) {
            return refused.apply(it.refusal());
        }
        return unknown.apply((Unknown<T>) this);
    }
}
