package dev.sluice.access.people;

import org.jspecify.annotations.Nullable;

/** No reliable answer about a person could be had; {@link #kind} says why. */
public final class DirectoryException extends Exception {
    /** Why there is no answer. */
    public enum Kind {
        /** The directory did not answer in time. */
        TIMED_OUT,
        /** The directory could not be reached, or is out of order. */
        UNREACHABLE,
        /** The directory asks for fewer questions. */
        THROTTLED,
        /** The directory does not accept our token or its scopes. */
        REFUSED,
        /** The answer made no sense. */
        UNREADABLE
    }

    private final Kind kind;

    public DirectoryException(Kind kind, String message) {
        this(kind, message, null);
    }

    public DirectoryException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
