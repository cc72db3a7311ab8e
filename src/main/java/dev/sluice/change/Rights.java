package dev.sluice.change;

import dev.sluice.access.Access;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Context;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Request;
import dev.sluice.access.decision.ResourceName;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowSummary;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates what people want with flows into requests, and decisions into the next step. May be used by any number of
 * threads; a decision takes as long as finding out who somebody is, which is rarely more than a memory look-up.
 */
public final class Rights {
    private final Access access;
    private final Map<String, String> regions;

    /**
     * Decides by this access.
     *
     * @param regions of the accounts, by their IDs
     */
    public Rights(Access access, Map<String, String> regions) {
        this.access = access;
        this.regions = Map.copyOf(regions);
    }

    /** May they see this flow? */
    public Verdict toRead(Visitor visitor, String account, FlowId flow, Instant now) {
        return verdict(
                visitor,
                new Request(ActionName.GET_FLOW, resource(account, flow), FlowContext.at(visitor, now)),
                "see flow " + flow);
    }

    /** May they see what flows there are? */
    public Verdict toList(Visitor visitor, String account, Instant now) {
        return verdict(
                visitor,
                new Request(ActionName.LIST_FLOW, resource(account, null), FlowContext.at(visitor, now)),
                "list flows");
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
        return isOpen ? Verdict.ALLOWED : Refusals.of(decision, request, "change flow " + flow);
    }

    /** May they make this change? */
    Verdict toEdit(Proposal proposal, Instant now) {
        Visitor visitor = proposal.asker().visitor();
        FlowId flow = proposal.base().id();
        return verdict(
                visitor,
                new Request(
                        ActionName.MODIFY_FLOW,
                        resource(proposal.account(), flow),
                        FlowContext.of(FlowContext.at(visitor, now), proposal)),
                "make this change of flow " + flow);
    }

    private Verdict verdict(Visitor visitor, Request request, String what) {
        Decision decision = access.decide(visitor.who(), request);
        if (decision.allows()) {
            return Verdict.ALLOWED;
        }
        Verdict refused = Refusals.of(decision, request, what);
        if (refused.kind() == Verdict.Kind.REFUSED) {
            return access.approvalsThatWouldAllow(visitor.who(), request).stream()
                    .mapToObj(approvals -> needs(approvals, what))
                    .findFirst()
                    .orElse(refused);
        }
        return refused;
    }

    /** None is what somebody needs whose right came between the two questions. */
    private static Verdict needs(int approvals, String what) {
        return approvals == 0 ? Verdict.ALLOWED : Refusals.needs(approvals, what);
    }

    private ResourceName resource(String account, @Nullable FlowId flow) {
        return ResourceName.flow(regions.getOrDefault(account, "*"), account, flow == null ? null : flow.value());
    }
}
