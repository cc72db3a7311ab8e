package dev.sluice.access.conditions;

/** What a condition says to a request, and why. */
public enum Answer {
    MATCHED,
    /** A negated operator matches a key that the request does not carry. */
    MATCHED_BECAUSE_MISSING,
    /** The request does not carry the key. */
    MISSING,
    /** The request carries other values than the condition wants. */
    DIFFERENT,
    /** The request carries a value that is no number, date, Boolean or address where the operator needs one. */
    UNREADABLE;

    public boolean matches() {
        return switch (this) {
            case MATCHED, MATCHED_BECAUSE_MISSING -> true;
            case MISSING, DIFFERENT, UNREADABLE -> false;
        };
    }
}
