package dev.sluice.change;

/** What people are told of a change. The names are stored: never rename one. */
public enum News {
    /** How it ended: to the channel where it was asked for. */
    RESULT,
    /** That it is still open whether it happened: to the channel where it was asked for. */
    OPEN,
    /** CAMS has not answered, and the flow is being read back: to the asker alone. */
    UNANSWERED,
    /** CAMS takes no calls at the moment, and the change waits for it: to the asker alone. */
    WAITING,
    /** The card of a change that waits for people, or waited: posted once, then kept up to date. */
    CARD,
    /** What somebody did, or time did: a reply below the card. */
    STEP
}
