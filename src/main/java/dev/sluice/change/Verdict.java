package dev.sluice.change;

import dev.sluice.words.Sentence;

/**
 * Whether somebody may do something, as far as the next step depends on it.
 *
 * @param approvals how many agreements it takes; 0 unless it takes some
 * @param sentence for the person; says nothing when it is allowed
 */
public record Verdict(Kind kind, int approvals, Sentence sentence) {
    /** The ways on from here. */
    public enum Kind {
        ALLOWED,
        NEEDS_APPROVALS,
        REFUSED,
        /** Nobody can say at the moment; asking again may help. */
        UNAVAILABLE
    }

    static final Verdict ALLOWED = new Verdict(Kind.ALLOWED, 0, Sentence.of(""));

    public boolean allows() {
        return kind == Kind.ALLOWED;
    }
}
