package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What people do about a change that they asked for themselves, until it is carried out: withdraw it, amend it, or say
 * that it cannot wait. May be used by any number of threads and processes.
 */
public final class Requests {
    private final Rights rights;
    private final Tally tally;
    private final Wait wait;
    private final ApprovalSettings settings;
    private final InstantSource clock;
    private final Turn turn;

    public Requests(ChangeStore store, Rights rights, ApprovalSettings settings, InstantSource clock, Bell bell) {
        this.rights = rights;
        this.tally = new Tally(rights);
        this.wait = new Wait(rights, settings);
        this.settings = settings;
        this.clock = clock;
        this.turn = new Turn(store, rights, clock, bell);
    }

    /** Takes a change back, as long as it is not being carried out. Others may where the policies say so. */
    public Outcome withdraw(ChangeId id, UserId by) {
        return turn.take(id, (change, now) -> {
            boolean isSent = change.progress().sends() > 0;
            if (change.state().isFinal()) {
                return Turn.Move.none(Outcome.Why.DECIDED, change);
            }
            if (!change.isAwaiting() && (change.state() != ChangeState.QUEUED || isSent)) {
                return Turn.Move.none(Outcome.Why.TOO_LATE, change);
            }
            Verdict verdict = by.equals(change.requester())
                    ? Verdict.ALLOWED
                    : turn.fresh(by, () -> rights.toWithdraw(change.proposal(), by, now));
            return verdict.allows() ? withdrawn(change, by, now) : Turn.Move.none(verdict, change);
        });
    }

    private static Turn.Move withdrawn(Change change, UserId by, Instant now) {
        Change to = change.moved(
                ChangeState.WITHDRAWN,
                change.progress().ended(now, Result.failed("Sluice.Withdrawn", "", null)),
                change.consent().closed(by, ""));
        return Turn.Move.to(to, to.event(Event.Kind.WITHDRAWN, now, by, Map.of()));
    }

    /**
     * Puts something else in the place of what was asked for. Approvals stay only where it comes to the same. A
     * submission that comes again is answered as it was the first time, whatever has become of the change.
     *
     * @param wanted with the asker of the change, who stays the same, and the submission that amends it
     */
    public Outcome amend(ChangeId id, String digest, UserId by, Proposal wanted) {
        return turn.take(
                id,
                (change, now) -> by.equals(change.requester())
                                && change.consent().isAmendedBy(wanted.asker().submission())
                        ? Turn.Move.done(change)
                        : asking(change, digest, by, () -> amended(change, wanted, now)));
    }

    private Turn.Move amended(Change change, Proposal wanted, Instant now) {
        var next = new Proposal(
                change.proposal().asker(),
                change.proposal().account(),
                wanted.base(),
                wanted.wanted(),
                wanted.reason(),
                change.proposal().origin(),
                change.proposal().message());
        String submission = wanted.asker().submission();
        boolean isSame = Digest.of(Change.OPERATION, next).equals(change.digest());
        List<Approval> kept = isSame ? change.consent().approvals() : List.of();
        Ruling ruling = tally.rule(next, kept, false, now);
        return switch (ruling.verdict().kind()) {
            case ALLOWED -> {
                Consent enough = change.consent().revised(submission, 0, ruling.valid(), Due.NEVER);
                Change to = change.amended(ChangeState.QUEUED, next, enough);
                yield Turn.Move.to(to, amendment(change, to, new HashMap<>(), now));
            }
            case NEEDS_APPROVALS -> {
                Wait.Call call = wait.call(next, ruling.needed(), now);
                if (call.refusal() != null) {
                    yield Turn.Move.none(call.refusal(), change);
                }
                Change to = change.amended(
                        change.state(),
                        next,
                        change.consent().revised(submission, call.needed(), ruling.valid(), call.due()));
                yield Turn.Move.to(to, amendment(change, to, new HashMap<>(call.details()), now));
            }
            case REFUSED, UNAVAILABLE -> Turn.Move.none(ruling.verdict(), change);
        };
    }

    private static Event amendment(Change from, Change to, Map<String, Object> details, Instant now) {
        details.put("revision", to.consent().revision());
        details.put("nameBefore", from.proposal().wanted().name());
        details.put("name", to.proposal().wanted().name());
        details.put("categoriesBefore", from.proposal().wanted().categories().codes());
        details.put("categories", to.proposal().wanted().categories().codes());
        details.put("kept", to.consent().approvals().size());
        details.put(
                "dropped",
                from.consent().approvals().size() - to.consent().approvals().size());
        return to.event(Event.Kind.AMENDED, now, to.requester(), details);
    }

    /**
     * Has a change run without the approvals it takes, where the policies allow that; somebody must look at it after.
     * The same again is answered as it was the first time.
     *
     * @param why in the requester's words
     */
    public Outcome breakGlass(ChangeId id, String digest, UserId by, String why) {
        return turn.take(
                id,
                (change, now) -> isUrged(change, digest, by, why)
                        ? Turn.Move.done(change)
                        : asking(change, digest, by, () -> urged(change, by, why, now)));
    }

    private static boolean isUrged(Change change, String digest, UserId by, String why) {
        Emergency emergency = change.consent().emergency();
        return emergency != null
                && emergency.who().equals(by)
                && emergency.reason().equals(why)
                && change.digest().equals(digest);
    }

    private Turn.Move urged(Change change, UserId by, String why, Instant now) {
        Ruling ruling = tally.rule(change.proposal(), change.consent().approvals(), true, now);
        if (!ruling.verdict().allows()) {
            return Turn.Move.none(ruling.verdict(), change);
        }
        var emergency = new Emergency(by, why, now, null);
        Change to = change.moved(
                ChangeState.QUEUED,
                Progress.fresh(now),
                change.consent().urged(emergency, settings.reviewDueFrom(now)));
        var details = new HashMap<>(wait.everybody(change.proposal(), now));
        details.put("why", why);
        return Turn.Move.to(to, to.event(Event.Kind.EMERGENCY, now, by, details));
    }

    /** Says whether a change that waits could be run without approvals by whoever asked for it. */
    public boolean mayBreakGlass(Change change) {
        return change.isAwaiting()
                && tally.rule(change.proposal(), change.consent().approvals(), true, clock.instant())
                        .verdict()
                        .allows();
    }

    private static Turn.Move asking(Change change, String digest, UserId by, Supplier<Turn.Move> wish) {
        if (!by.equals(change.requester())) {
            return Turn.Move.none(Outcome.Why.NOT_YOURS, change);
        }
        if (!change.isAwaiting()) {
            return Turn.Move.none(Outcome.Why.DECIDED, change);
        }
        return change.digest().equals(digest) ? wish.get() : Turn.Move.none(Outcome.Why.OUTDATED, change);
    }
}
