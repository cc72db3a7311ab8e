package dev.sluice.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.Access;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Translates what people want with flows into requests, and decisions into the next step. May be used by any number of
 * threads; a decision takes as long as finding out who somebody is, which is rarely more than a memory look-up.
 */
public final class Rights {
    private final Access access;
    private final Map<String, String> regions;
    private final Electorate electorate;

    /**
     * Decides by this access.
     *
     * @param regions of the accounts, by their IDs
     */
    public Rights(Access access, Map<String, String> regions) {
        this(access, regions, Set::of);
    }

    /**
     * The same where some people have a second factor.
     *
     * @param registered those people, as of when it is asked
     */
    public Rights(Access access, Map<String, String> regions, Supplier<Set<UserId>> registered) {
        this.access = access;
        this.regions = Map.copyOf(regions);
        this.electorate = new Electorate(access, registered);
    }

    /** May they see this flow? */
    public Verdict toRead(Visitor visitor, String account, FlowId flow, Instant now) {
        return verdict(
                visitor.who(),
                new Request(ActionName.GET_FLOW, resource(account, flow), FlowContext.at(visitor, now)),
                RefusalWords.SAY.seeFlow(flow.value()));
    }

    /** May they see what flows there are? */
    public Verdict toList(Visitor visitor, String account, Instant now) {
        return verdict(
                visitor.who(),
                new Request(ActionName.LIST_FLOW, resource(account, null), FlowContext.at(visitor, now)),
                RefusalWords.SAY.listFlows());
    }

    /** Is there anything about this flow that they may change, as far as can be said before they say what? */
    public Verdict toStartEditing(Visitor visitor, String account, Flow flow, Instant now) {
        return toStart(visitor, account, flow.id(), FlowContext.of(FlowContext.at(visitor, now), flow));
    }

    /** The same for a flow out of a listing. */
    public Verdict toStartEditing(Visitor visitor, String account, FlowSummary flow, Instant now) {
        return toStart(visitor, account, flow.id(), FlowContext.of(FlowContext.at(visitor, now), flow));
    }

    private Verdict toStart(Visitor visitor, String account, FlowId flow, Context context) {
        var request = new Request(ActionName.MODIFY_FLOW, resource(account, flow), context);
        Decision decision = access.decide(visitor.who(), request);
        boolean isOpen = decision.match(allow -> true, StillOpen::mayTurn, barred -> false, unavailable -> false);
        return isOpen ? Verdict.ALLOWED : Refusals.of(decision, request, RefusalWords.SAY.changeFlow(flow.value()));
    }

    /** May they make this change, and how many approvals does it take? */
    Verdict toEdit(Proposal proposal, Instant now) {
        Request request = wish(ActionName.MODIFY_FLOW, proposal, now);
        Sentence what = RefusalWords.SAY.makeChange(proposal.base().id().value());
        Verdict verdict = verdict(proposal.asker().who(), request, what);
        if (verdict.kind() != Verdict.Kind.REFUSED) {
            return verdict;
        }
        return access.approvalsThatWouldAllow(proposal.asker().who(), request).stream()
                .mapToObj(Refusals::needs)
                .findFirst()
                .orElse(verdict);
    }

    /** May they agree to this change, or turn it down? Whoever asks for it never may; that is not asked here. */
    Verdict toApprove(Proposal proposal, UserId who, Proof proof, Instant now) {
        return verdict(
                who,
                proven(wish(ActionName.APPROVE_CHANGE, proposal, now), proof),
                RefusalWords.SAY.approveChange(proposal.base().id().value()));
    }

    /** May they take back a change that somebody else asked for? */
    Verdict toWithdraw(Proposal proposal, UserId who, Instant now) {
        return verdict(
                who,
                wish(ActionName.WITHDRAW_CHANGE, proposal, now),
                RefusalWords.SAY.withdrawChange(proposal.base().id().value()));
    }

    /** Who could approve this change. */
    public Approvers approversOf(Proposal proposal, Instant now) {
        UserId requester = proposal.asker().who();
        Electorate.Able able = electorate.of(requester, wish(ActionName.APPROVE_CHANGE, proposal, now));
        var quorum = new Quorum(
                able.people(), (number, ids) -> access.wouldAllow(requester, run(proposal, number, ids, false, now)));
        int enough = quorum.fewest(Access.MOST_APPROVALS);
        List<UserId> people = able.people().stream().map(Person::id).toList();
        return new Approvers(people, able.areAll(), enough, enough == 0 ? List.of() : quorum.musts(enough));
    }

    /** Looks somebody up anew with the next question about them. */
    void forget(UserId who) {
        access.forget(who);
    }

    Access access() {
        return access;
    }

    /** What is to be written down of a proposal, so that it can be decided again under other policies. */
    JsonNode record(Proposal proposal, Instant now) {
        Request request = wish(ActionName.MODIFY_FLOW, proposal, now);
        UserId who = proposal.asker().who();
        return access.record(who, request, access.decide(who, request)).toJson();
    }

    /** The request for something about a change, as policies see it before anybody has approved. */
    Request wish(ActionName action, Proposal proposal, Instant now) {
        Context context = FlowContext.of(FlowContext.at(proposal.asker().visitor(), now), proposal);
        var request =
                new Request(action, resource(proposal.account(), proposal.base().id()), context);
        return action.equals(ActionName.APPROVE_CHANGE) ? proven(request, Proof.CLICK) : request;
    }

    /** The same request by somebody who shows like this that it is them. */
    static Request proven(Request request, Proof proof) {
        return request.in(request.context().with(ContextKey.MFA_PRESENT, Boolean.toString(proof == Proof.CODE)));
    }

    /** The request to make a change, with what others had to say about it. */
    Request run(Proposal proposal, int approvals, Collection<String> approvedBy, boolean isEmergency, Instant now) {
        Request request = wish(ActionName.MODIFY_FLOW, proposal, now);
        return request.in(request.context()
                .with(ContextKey.APPROVALS, Integer.toString(approvals))
                .with(ContextKey.APPROVED_BY, approvedBy)
                .with(ContextKey.EMERGENCY, Boolean.toString(isEmergency)));
    }

    private Verdict verdict(UserId who, Request request, Sentence what) {
        Decision decision = access.decide(who, request);
        return decision.allows() ? Verdict.ALLOWED : Refusals.of(decision, request, what);
    }

    ResourceName resource(String account, @Nullable FlowId flow) {
        return ResourceName.flow(regions.getOrDefault(account, "*"), account, flow == null ? null : flow.value());
    }
}
