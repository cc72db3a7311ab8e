package dev.sluice.audit.verify;

/** What verification can find. The names are part of the JSON that is printed: never rename one. */
public enum FindingKind {
    /** A row, or what it says, is not what was sealed. */
    EDITED,
    /** A row has another's number. */
    MOVED,
    /** A row was edited and its digest made to fit. */
    REDIGESTED,
    /** Rows are gone. */
    MISSING,
    /** A row that no writer of the ledger appended. */
    ADDED,
    /** What an event says is gone, and nothing says that it was to go. */
    TAKEN_OUT,
    /** Events were written anew, with digests that fit each other. */
    RECHAINED,
    /** A checkpoint that the key it names did not sign. */
    CHECKPOINT_FORGED,
    /** The end of the ledger is gone: it was cut off, or an older database was put back. */
    CUT_OFF,
    /** The ledger does not know where it ends. */
    HEAD_GONE,
    /** A change is not as its last event left it. */
    CHANGE_EDITED,
    /** A message does not say what was posted. */
    MESSAGE_EDITED,
    /** A message is gone, though others of its time are there. */
    MESSAGE_DELETED,
    /** Somebody else's message looks like one of Sluice. */
    MESSAGE_FORGED,
    /** A message of Sluice that Sluice does not know of. */
    MESSAGE_REPEATED,
    /** Messages are gone, as everything of their time. */
    MESSAGES_EXPIRED,
    /** Events were lost with their database, and the ledger goes on behind them. */
    REBUILT,
    /** Something could not be looked at. */
    NOT_SEEN;

    /** Says whether it means that somebody touched something; what could not be seen means nothing. */
    public boolean isTouch() {
        return this != MESSAGES_EXPIRED && this != REBUILT && this != NOT_SEEN;
    }
}
