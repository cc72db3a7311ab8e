package dev.sluice.access.patterns;

import dev.sluice.access.wording.Quoted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            throw new IllegalArgumentException("action " + Quoted.of(text) + ", wanted `*` or `service:operation`");
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

    /** Says whether every action that another pattern matches is matched by this one; no when in doubt. */
    public boolean covers(ActionPattern other) {
        return wildcard.covers(other.wildcard);
    }

    /** The one action that this is, folded, or nothing if there is a wildcard in it. */
    public Optional<String> literal() {
        return Wildcard.isIn(folded) ? Optional.empty() : Optional.of(folded);
    }

    /** The beginning, folded, that every action has which the pattern matches. */
    public String head() {
        return Wildcard.head(folded);
    }

    /** Says whether the pattern is about actions of this one service, given in lower case. */
    public boolean isAbout(String service) {
        return folded.startsWith(service + ":");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionPattern that && folded.equals(that.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
