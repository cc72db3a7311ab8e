package dev.sluice.sandbox.cams;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an operation ended: carried out, with what goes under {@code Data}, or refused. */
sealed interface Outcome {

    /** It was done. The data become JSON as they are: maps, lists, texts and numbers; null for none. */
    record Done(@Nullable Object data) implements Outcome {}

    /** It was not. */
    record Refused(ApiError error) implements Outcome {}

    default <R> R match(Function<Done, R> done, Function<ApiError, R> refused) {
        return this instanceof Done it ? done.apply(it) : refused.apply(((Refused) this).error());
    }
}
