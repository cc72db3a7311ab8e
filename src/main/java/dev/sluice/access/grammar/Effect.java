package dev.sluice.access.grammar;

/** What a statement does to the requests it matches. */
public enum Effect {
    ALLOW("Allow"),
    DENY("Deny");

    private final String spelling;

    Effect(String spelling) {
        this.spelling = spelling;
    }

    /** The word as policies write it. */
    @Override
    public String toString() {
        return spelling;
    }
}
