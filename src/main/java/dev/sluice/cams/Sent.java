package dev.sluice.cams;

import java.util.function.Function;

/** What came of sending one request, before it is known what it means for the operation. */
sealed interface Sent {

    /** CAMS, or something that speaks its JSON, answered. */
    record Answered(Answer answer) implements Sent {}

    /**
     * The request left, or may have, and no readable answer came.
     *
     * @param httpStatus of an answer that was not readable; 0 when there was none
     */
    record Lost(String why, int httpStatus) implements Sent {}

    /** Not one byte of the request left. */
    record NotSent(String why) implements Sent {}

    /** There was no key to sign with, so nothing left either. */
    record NoCredential(String why) implements Sent {}

    default <R> R match(
            Function<Answer, R> answered,
            Function<Lost, R> lost,
            Function<NotSent, R> notSent,
            Function<NoCredential, R> noCredential) {
        if (this instanceof Answered it) {
            return answered.apply(it.answer());
        }
        if (this instanceof Lost it) {
            return lost.apply(it);
        }
        return this instanceof NotSent it ? notSent.apply(it) : noCredential.apply((NoCredential) this);
    }
}
