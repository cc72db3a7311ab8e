package dev.sluice.change;

/** Where a change stands. The names are stored: never rename one. */
public enum ChangeState {
    REFUSED,
    QUEUED,
    RUNNING,
    UNKNOWN,
    SUCCEEDED,
    FAILED,
    STALE;

    /** Says whether nothing will happen to the change any more. */
    public boolean isFinal() {
        return switch (this) {
            case QUEUED, RUNNING, UNKNOWN -> false;
            case REFUSED, SUCCEEDED, FAILED, STALE -> true;
        };
    }
}
