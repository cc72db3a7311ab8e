package dev.sluice.change;

/** What became of a proposal. */
public sealed interface Receipt {
    /** It is on disk and will be carried out; also when the same submission came before. */
    record Accepted(Change change) implements Receipt {}

    /**
     * It will not be carried out; the sentence says why. A refusal is on disk, a decision that could not be made is
     * not.
     */
    record Refused(Verdict verdict) implements Receipt {}
}
