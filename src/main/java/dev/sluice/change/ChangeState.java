package dev.sluice.change;

/** Where a change stands. The names are stored: never rename one. */
public enum ChangeState {
    REFUSED,
    AWAITING_APPROVAL,
    REJECTED,
    EXPIRED,
    WITHDRAWN,
    QUEUED,
    RUNNING,
    UNKNOWN,
    SUCCEEDED,
    FAILED,
    STALE;

    /** Says whether nothing will happen to the change any more. */
    public boolean isFinal() {
        return switch (this) {
            case AWAITING_APPROVAL, QUEUED, RUNNING, UNKNOWN -> false;
            case REFUSED, REJECTED, EXPIRED, WITHDRAWN, SUCCEEDED, FAILED, STALE -> true;
        };
    }
}
