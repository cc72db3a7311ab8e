package dev.sluice.access.decision;

/** The two ways to be refused, in RAM's words. */
public enum NoPermissionType {
    /** A statement forbids it; no added Allow helps. */
    EXPLICIT_DENY("ExplicitDeny"),
    /** Nothing forbids it and nothing allows it. */
    IMPLICIT_DENY("ImplicitDeny");

    private final String word;

    NoPermissionType(String word) {
        this.word = word;
    }

    /** RAM's word. */
    @Override
    public String toString() {
        return word;
    }
}
