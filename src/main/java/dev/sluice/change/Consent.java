package dev.sluice.change;

import dev.sluice.access.people.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change needs of other people, and what it has.
 *
 * @param needed how many approvals it takes as far as is known; 0 while it takes none
 * @param approvals those given to what the change is now
 * @param closing who rejected or withdrew it
 * @param hasCard whether people see the change on a card, which they do once it has waited for approvals
 * @param amendments the submissions that amended it, each of which counts once
 */
public record Consent(
        int revision,
        int needed,
        List<Approval> approvals,
        @Nullable Claim claim,
        Due due,
        @Nullable Emergency emergency,
        @Nullable Closing closing,
        boolean hasCard,
        List<String> amendments) {
    /** Nobody is asked. */
    public static final Consent NONE = new Consent(1, 0, List.of(), null, Due.NEVER, null, null, false);

    public Consent {
        approvals = List.copyOf(approvals);
        amendments = List.copyOf(amendments);
    }

    /** One that was never amended. */
    public Consent(
            int revision,
            int needed,
            List<Approval> approvals,
            @Nullable Claim claim,
            Due due,
            @Nullable Emergency emergency,
            @Nullable Closing closing,
            boolean hasCard) {
        this(revision, needed, approvals, claim, due, emergency, closing, hasCard, List.of());
    }

    static Consent wanted(int needed, Due due) {
        return new Consent(1, needed, List.of(), null, due, null, null, true);
    }

    public boolean isApprovedBy(UserId who) {
        return approvals.stream().anyMatch(approval -> approval.who().equals(who));
    }

    /** Says whether somebody has approved with no less than this. */
    boolean isApprovedBy(UserId who, Proof proof) {
        return approvals.stream()
                .anyMatch(approval ->
                        approval.who().equals(who) && approval.proof().compareTo(proof) >= 0);
    }

    /** Says whether somebody has yet to look at what was done without approvals. */
    public boolean isReviewDue() {
        return emergency != null && emergency.reviewer() == null;
    }

    Consent needing(int people, List<Approval> valid) {
        return new Consent(revision, people, valid, claim, due, emergency, closing, true, amendments);
    }

    /** Awaited again: what was urgent could not run as such, and nobody is looking at it yet. */
    Consent reopened(int people, List<Approval> valid, Due when) {
        return new Consent(revision, people, valid, null, when, null, closing, true, amendments);
    }

    Consent approvedBy(UserId who, Instant at, Proof proof) {
        var all = new ArrayList<>(approvals);
        all.removeIf(earlier -> earlier.who().equals(who));
        all.add(new Approval(who, at, proof));
        Claim others = claim != null && claim.who().equals(who) ? null : claim; // nobody looks at what they decided
        return new Consent(revision, needed, all, others, due, emergency, closing, hasCard, amendments);
    }

    Consent claimed(@Nullable Claim by) {
        return new Consent(revision, needed, approvals, by, due, emergency, closing, hasCard, amendments);
    }

    Consent due(Due when) {
        return new Consent(revision, needed, approvals, claim, when, emergency, closing, hasCard, amendments);
    }

    /** Nothing is awaited of anybody any more. */
    Consent settled() {
        return new Consent(revision, needed, approvals, null, Due.NEVER, emergency, closing, hasCard, amendments);
    }

    Consent closed(UserId who, String why) {
        Consent settled = settled();
        return new Consent(
                revision, needed, approvals, null, settled.due, emergency, new Closing(who, why), hasCard, amendments);
    }

    Consent urged(Emergency how, Due review) {
        return new Consent(revision, needed, approvals, null, review, how, closing, hasCard, amendments);
    }

    /** As amended by a submission: approvals stay only where they were given to the same. */
    Consent revised(String submission, int people, List<Approval> kept, Due when) {
        var all = new ArrayList<>(amendments);
        all.add(submission);
        return new Consent(revision + 1, people, kept, null, when, emergency, closing, hasCard || people > 0, all);
    }

    /** Says whether a submission that amends the change came before. */
    boolean isAmendedBy(String submission) {
        return amendments.contains(submission);
    }

    /** When the change is to be looked at although nobody did anything; null for never. */
    @Nullable
    Instant wakeAt() {
        return due.first(claim == null ? null : claim.until());
    }
}
