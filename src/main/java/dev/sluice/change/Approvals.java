package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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
    private final ApprovalSettings settings;
    private final Turn turn;

    public Approvals(ChangeStore store, Rights rights, ApprovalSettings settings, InstantSource clock, Bell bell) {
        this.rights = rights;
        this.tally = new Tally(rights);
        this.settings = settings;
        this.turn = new Turn(store, rights, clock, bell);
    }

    /** Agrees to what was shown. With the last approval needed, the change is queued. */
    public Outcome approve(ChangeId id, String digest, UserId by) {
        return turn.take(
                id,
                (change, now) -> deciding(
                        change,
                        digest,
                        by,
                        now,
                        () -> change.consent().isApprovedBy(by)
                                ? Turn.Move.none(Outcome.Why.ALREADY_APPROVED, change)
                                : approved(change, by, now)));
    }

    private Turn.Move approved(Change change, UserId by, Instant now) {
        Consent consent = change.consent().approvedBy(by, now);
        Ruling ruling = tally.rule(change.proposal(), consent.approvals(), false, now);
        int valid = ruling.valid().size();
        return switch (ruling.verdict().kind()) {
            case ALLOWED -> {
                Consent enough =
                        consent.needing(Math.max(valid, 1), ruling.valid()).settled();
                yield approval(change.moved(ChangeState.QUEUED, Progress.fresh(now), enough), by, now);
            }
            case NEEDS_APPROVALS ->
                approval(change.moved(change.state(), consent.needing(ruling.needed(), ruling.valid())), by, now);
            case REFUSED, UNAVAILABLE -> Turn.Move.none(ruling.verdict(), change);
        };
    }

    private static Turn.Move approval(Change to, UserId by, Instant now) {
        Map<String, Object> details = Map.of(
                "approvals",
                to.consent().approvals().size(),
                "needed",
                to.consent().needed());
        return Turn.Move.to(to, to.event(Event.Kind.APPROVED, now, by, details));
    }

    /** Turns the change down, for good. The same from the same person again is answered as it was the first time. */
    public Outcome reject(ChangeId id, String digest, UserId by, String why) {
        return turn.take(
                id,
                (change, now) -> isRejected(change, digest, by, why)
                        ? Turn.Move.done(change)
                        : deciding(change, digest, by, now, () -> rejected(change, by, why, now)));
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
                (change, now) -> deciding(change, change.digest(), by, now, () -> {
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
        return turn.take(id, (change, now) -> {
            Emergency emergency = change.consent().emergency();
            if (emergency == null || !change.consent().isReviewDue()) {
                return Turn.Move.none(Outcome.Why.DECIDED, change);
            }
            Turn.Move no = approver(change, by, now);
            if (no != null) {
                return no;
            }
            Change to = change.moved(change.state(), change.consent().urged(emergency.reviewedBy(by), Due.NEVER));
            return Turn.Move.to(to, to.event(Event.Kind.REVIEWED, now, by, Map.of("why", note)));
        });
    }

    /** The wish of somebody who may decide about a change that waits, and was shown what it is. */
    private Turn.Move deciding(Change change, String digest, UserId by, Instant now, Supplier<Turn.Move> wish) {
        if (!change.isAwaiting()) {
            return Turn.Move.none(Outcome.Why.DECIDED, change);
        }
        if (!change.digest().equals(digest)) {
            return Turn.Move.none(Outcome.Why.OUTDATED, change);
        }
        Turn.Move no = approver(change, by, now);
        return no == null ? wish.get() : no;
    }

    /** Why somebody is no approver of a change; null when they are. */
    private Turn.@Nullable Move approver(Change change, UserId by, Instant now) {
        if (by.equals(change.requester())) {
            return Turn.Move.none(Outcome.Why.OWN_CHANGE, change);
        }
        Verdict verdict = turn.fresh(by, () -> rights.toApprove(change.proposal(), by, now));
        return verdict.allows() ? null : Turn.Move.none(verdict, change);
    }
}
