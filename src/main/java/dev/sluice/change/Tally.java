package dev.sluice.change;

import dev.sluice.access.Access;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Counts the approvals of a change and decides whether it may run with them. An approval counts as long as whoever gave
 * it may still give it. May be used by any number of threads.
 */
final class Tally {
    /** All approvers are looked up at the same time, on the way to Slack's acknowledgement. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Rights rights;
    private final Access access;

    Tally(Rights rights) {
        this.rights = rights;
        this.access = rights.access();
    }

    /**
     * May the change run?
     *
     * @param approvals of this very proposal
     * @param isEmergency whether somebody says that it cannot wait
     */
    Ruling rule(Proposal proposal, List<Approval> approvals, boolean isEmergency, Instant now) {
        Map<UserId, Person> known =
                access.people(approvals.stream().map(Approval::who).toList(), PATIENCE);
        var valid = new ArrayList<Approval>();
        var ids = new TreeSet<String>();
        Request request = rights.wish(ActionName.APPROVE_CHANGE, proposal, now);
        for (Approval approval : approvals) {
            Person person = known.get(approval.who());
            if (person == null) {
                return new Ruling(Refusals.unavailable(RefusalWords.SAY.unknownApprovers()), 0, approvals);
            }
            if (access.decide(person, Rights.proven(request, approval.proof())).allows()) {
                valid.add(approval);
                ids.add(person.id().value());
                ids.addAll(person.userGroups());
            }
        }
        return decide(proposal, rights.run(proposal, valid.size(), ids, isEmergency, now), valid);
    }

    private Ruling decide(Proposal proposal, Request request, List<Approval> valid) {
        UserId requester = proposal.asker().who();
        Decision decision = access.decide(requester, request);
        if (decision.allows()) {
            return new Ruling(Verdict.ALLOWED, valid.size(), valid);
        }
        Verdict verdict = Refusals.of(
                decision,
                request,
                RefusalWords.SAY.makeChange(proposal.base().id().value()));
        if (verdict.kind() == Verdict.Kind.REFUSED) {
            OptionalInt fewest = access.approvalsThatWouldAllow(requester, request);
            if (fewest.isPresent()) {
                int needed = Math.max(fewest.getAsInt(), valid.size() + 1);
                return new Ruling(Refusals.needs(needed), needed, valid);
            }
        }
        return new Ruling(verdict, 0, valid);
    }
}
