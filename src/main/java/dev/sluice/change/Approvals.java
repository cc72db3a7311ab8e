package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.change.factor.SecondFactors;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What others do about a change that waits: approve, reject, say that they are looking at it. Each of them is decided
 * with what is known of the person now, and bound to what the person was shown. Doing the same twice, or at the same
 * time as somebody else, is harmless: one of them counts, and the others are told. May be used by any number of threads
 * and processes.
 */
public final class Approvals {
    private final Rights rights;
    private final Tally tally;
    private final SecondFactors factors;
    private final ApprovalSettings settings;
    private final Turn turn;

    public Approvals(
            ChangeStore store,
            Rights rights,
            SecondFactors factors,
            ApprovalSettings settings,
            InstantSource clock,
            Bell bell) {
        this.rights = rights;
        this.tally = new Tally(rights);
        this.factors = factors;
        this.settings = settings;
        this.turn = new Turn(store, rights, clock, bell);
    }

    /** Agrees to what was shown. With the last approval needed, the change is queued. */
    public Outcome approve(ChangeId id, String digest, UserId by) {
        return approve(id, digest, by, Proof.CLICK);
    }

    /** The same with a one-time code, which counts once; the same form again is answered as it was the first time. */
    public Outcome approve(ChangeId id, String digest, UserId by, String code) {
        return withCode(
                id,
                by,
                code,
                change -> change.digest().equals(digest) && change.consent().isApprovedBy(by, Proof.CODE),
                () -> approve(id, digest, by, Proof.CODE));
    }

    private Outcome approve(ChangeId id, String digest, UserId by, Proof proof) {
        return turn.take(
                id,
                (change, now) -> deciding(
                        change,
                        digest,
                        by,
                        proof,
                        now,
                        () -> change.consent().isApprovedBy(by, proof)
                                ? Turn.Move.none(Outcome.Why.ALREADY_APPROVED, change)
                                : approved(change, by, proof, now)));
    }

    private Turn.Move approved(Change change, UserId by, Proof proof, Instant now) {
        Consent consent = change.consent().approvedBy(by, now, proof);
        Ruling ruling = tally.rule(change.proposal(), consent.approvals(), false, now);
        int valid = ruling.valid().size();
        return switch (ruling.verdict().kind()) {
            case ALLOWED -> {
                Consent enough =
                        consent.needing(Math.max(valid, 1), ruling.valid()).settled();
                yield approval(change.moved(ChangeState.QUEUED, Progress.fresh(now), enough), by, proof, now);
            }
            case NEEDS_APPROVALS ->
                approval(
                        change.moved(change.state(), consent.needing(ruling.needed(), ruling.valid())), by, proof, now);
            case REFUSED, UNAVAILABLE -> Turn.Move.none(ruling.verdict(), change);
        };
    }

    private static Turn.Move approval(Change to, UserId by, Proof proof, Instant now) {
        Map<String, Object> details = Map.of(
                "approvals",
                to.consent().approvals().size(),
                "needed",
                to.consent().needed(),
                "code",
                proof == Proof.CODE);
        return Turn.Move.to(to, to.event(Event.Kind.APPROVED, now, by, details));
    }

    /** Turns the change down, for good. The same from the same person again is answered as it was the first time. */
    public Outcome reject(ChangeId id, String digest, UserId by, String why) {
        return turn.take(
                id,
                (change, now) -> isRejected(change, digest, by, why)
                        ? Turn.Move.done(change)
                        : deciding(change, digest, by, Proof.CODE, now, () -> rejected(change, by, why, now)));
    }

    private static boolean isRejected(Change change, String digest, UserId by, String why) {
        return change.state() == ChangeState.REJECTED
                && change.digest().equals(digest)
                && new Closing(by, why).equals(change.consent().closing());
    }

    private static Turn.Move rejected(Change change, UserId by, String why, Instant now) {
        Change to = change.moved(
                ChangeState.REJECTED,
                change.progress().ended(now, Result.failed("Sluice.Rejected", why, null)),
                change.consent().closed(by, why));
        return Turn.Move.to(to, to.event(Event.Kind.REJECTED, now, by, Map.of("why", why)));
    }

    /** Says that somebody is looking at the change, so that others need not. */
    public Outcome claim(ChangeId id, UserId by) {
        return turn.take(
                id,
                (change, now) -> deciding(change, change.digest(), by, Proof.CODE, now, () -> {
                    Claim held = change.consent().claim();
                    if (held != null && !held.who().equals(by) && held.until().isAfter(now)) {
                        return Turn.Move.none(Outcome.Why.CLAIMED, change);
                    }
                    var claim = new Claim(by, now.plus(settings.claimFor()));
                    Change to = change.moved(change.state(), change.consent().claimed(claim));
                    return Turn.Move.to(to, to.event(Event.Kind.CLAIMED, now, by, Map.of("until", claim.until())));
                }));
    }

    /** Stops looking at the change. */
    public Outcome release(ChangeId id, UserId by) {
        return turn.take(id, (change, now) -> {
            Claim held = change.consent().claim();
            if (!change.isAwaiting()) {
                return Turn.Move.none(Outcome.Why.DECIDED, change);
            }
            if (held == null || !held.who().equals(by)) {
                return Turn.Move.none(Outcome.Why.NOT_YOURS, change);
            }
            Change to = change.moved(change.state(), change.consent().claimed(null));
            return Turn.Move.to(to, to.event(Event.Kind.RELEASED, now, by, Map.of()));
        });
    }

    /**
     * Says that somebody has looked at what was done without approvals.
     *
     * @param note in their words; may be empty
     */
    public Outcome review(ChangeId id, UserId by, String note) {
        return review(id, by, note, Proof.CLICK);
    }

    /** The same with a one-time code, which counts once; the same form again is answered as it was the first time. */
    public Outcome reviewWithCode(ChangeId id, UserId by, String code) {
        return withCode(id, by, code, change -> isReviewedBy(change, by), () -> review(id, by, "", Proof.CODE));
    }

    private static boolean isReviewedBy(Change change, UserId by) {
        Emergency emergency = change.consent().emergency();
        return emergency != null && by.equals(emergency.reviewer());
    }

    private Outcome review(ChangeId id, UserId by, String note, Proof proof) {
        return turn.take(id, (change, now) -> {
            Emergency emergency = change.consent().emergency();
            if (emergency == null || !change.consent().isReviewDue()) {
                return Turn.Move.none(Outcome.Why.DECIDED, change);
            }
            Turn.Move no = approver(change, by, proof, now);
            if (no != null) {
                return no;
            }
            Change to = change.moved(change.state(), change.consent().urged(emergency.reviewedBy(by), Due.NEVER));
            return Turn.Move.to(
                    to, to.event(Event.Kind.REVIEWED, now, by, Map.of("why", note, "code", proof == Proof.CODE)));
        });
    }

    /** The wish of somebody who may decide about a change that waits, and was shown what it is. */
    private Turn.Move deciding(
            Change change, String digest, UserId by, Proof proof, Instant now, Supplier<Turn.Move> wish) {
        if (!change.isAwaiting()) {
            return Turn.Move.none(Outcome.Why.DECIDED, change);
        }
        if (!change.digest().equals(digest)) {
            return Turn.Move.none(Outcome.Why.OUTDATED, change);
        }
        Turn.Move no = approver(change, by, proof, now);
        return no == null ? wish.get() : no;
    }

    /** Why somebody is no approver of a change; null when they are. */
    private Turn.@Nullable Move approver(Change change, UserId by, Proof proof, Instant now) {
        if (by.equals(change.requester())) {
            return Turn.Move.none(Outcome.Why.OWN_CHANGE, change);
        }
        Verdict verdict = turn.fresh(by, () -> rights.toApprove(change.proposal(), by, proof, now));
        if (verdict.allows()) {
            return null;
        }
        boolean takesCode = proof == Proof.CLICK
                && rights.toApprove(change.proposal(), by, Proof.CODE, now).allows();
        if (!takesCode) {
            return Turn.Move.none(verdict, change);
        }
        return Turn.Move.none(factors.isRegistered(by) ? Outcome.Why.CODE_NEEDED : Outcome.Why.NO_DEVICE, change);
    }

    /**
     * What comes of a wish with a code.
     *
     * @param isDone whether the change is as the wish would have it: then the same code came before
     */
    private Outcome withCode(ChangeId id, UserId by, String code, Predicate<Change> isDone, Supplier<Outcome> wish) {
        return switch (factors.check(by, code)) {
            case RIGHT -> wish.get();
            case WRONG -> turn.refused(id, Outcome.Why.CODE_WRONG);
            case USED ->
                turn.find(id)
                        .filter(isDone)
                        .<Outcome>map(Outcome.Done::new)
                        .orElseGet(() -> turn.refused(id, Outcome.Why.CODE_USED));
            case LOCKED -> turn.refused(id, Outcome.Why.CODE_LOCKED);
            case UNREGISTERED -> turn.refused(id, Outcome.Why.NO_DEVICE);
        };
    }
}
