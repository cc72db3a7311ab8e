package dev.sluice.change;

/** The earlier change that a proposal goes back to. */
public record Origin(Kind kind, ChangeId of) {
    /** What the proposal does about the earlier one. The names are stored: never rename one. */
    public enum Kind {
        /** Puts the flow back to what it was. */
        UNDOES,
        /** Asks for the same again. */
        REPEATS
    }
}
