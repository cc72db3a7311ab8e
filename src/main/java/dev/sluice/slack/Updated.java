package dev.sluice.slack;

import org.jspecify.annotations.Nullable;

/**
 * What became of a try to change what a modal shows.
 *
 * @param hash of the view as it is now; null unless it is known
 */
record Updated(Kind kind, @Nullable String hash) {
    enum Kind {
        SHOWN,
        /** Nobody looks at it any more. */
        CLOSED,
        /** It is not the view that was seen: something else changed it first. */
        CONFLICT,
        FAILED
    }

    boolean isOver() {
        return kind == Kind.SHOWN || kind == Kind.CLOSED;
    }
}
