package dev.sluice.access.patterns;

/** One entry of {@code Action} or {@code NotAction}: {@code *} or {@code service:operation}, case ignored. */
public final class ActionPattern {
    private final String text;
    private final String folded;
    private final Wildcard wildcard;

    private ActionPattern(String text) {
        this.text = text;
        this.folded = CaseFold.of(text);
        this.wildcard = Wildcard.of(folded);
    }

    /**
     * The pattern written as {@code text}.
     *
     * @throws IllegalArgumentException if it is none; ask {@link #isOne} first
     */
    public static ActionPattern of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("action `" + text + "`, wanted `*` or `service:operation`");
        }
        return new ActionPattern(text);
    }

    /** Says whether a text is {@code *} or has a service, a colon and an operation. */
    public static boolean isOne(String text) {
        int colon = text.indexOf(':');
        return text.equals("*") || (colon > 0 && colon < text.length() - 1);
    }

    /** Matches an action that went through {@link CaseFold}. */
    public boolean matches(String foldedAction) {
        return wildcard.matches(foldedAction);
    }

    /** Says whether the pattern names one action and no other. */
    public boolean isExact() {
        return !Wildcard.isIn(text);
    }

    /** The service, folded, or {@code *} where the pattern does not name one. */
    public String service() {
        int colon = folded.indexOf(':');
        String service = colon < 0 ? folded : folded.substring(0, colon);
        return Wildcard.isIn(service) ? "*" : service;
    }

    /** The pattern, folded. */
    public String folded() {
        return folded;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
