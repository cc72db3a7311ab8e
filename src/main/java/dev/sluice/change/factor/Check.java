package dev.sluice.change.factor;

/** What became of a code that somebody typed. */
public enum Check {
    RIGHT,
    WRONG,
    /** It was right, but a code counts once. */
    USED,
    /** Too many were wrong: for a while none is looked at. */
    LOCKED,
    /** No device of this person is registered. */
    UNREGISTERED
}
