package dev.sluice.access.decision;

/**
 * How to look at what a request does not carry.
 *
 * @param missingMatches whether a negated operator matches a missing key
 * @param moreApprovers whether to suppose that the best imaginable people approve, for finding out what a change needs
 */
public record Outlook(boolean missingMatches, boolean moreApprovers) {
    /** RAM's rule for missing keys; approvals as they are. */
    public static final Outlook USUAL = new Outlook(true, false);

    /** The same, supposing the best imaginable approvers. */
    public Outlook withMoreApprovers() {
        return new Outlook(missingMatches, true);
    }
}
