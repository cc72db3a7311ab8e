package dev.sluice.change;

import dev.sluice.access.Access;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.UserId;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers what people may do, and why, without doing it. May be used by any number of threads. */
public final class Questions {
    /** Who could approve depends on the flow. */
    private static final Approvers UNASKED = new Approvers(List.of(), false, 0, List.of());

    private static final Set<ActionName> ABOUT_CHANGES =
            Set.of(ActionName.MODIFY_FLOW, ActionName.APPROVE_CHANGE, ActionName.WITHDRAW_CHANGE);

    private final Rights rights;
    private final Access access;
    private final InstantSource clock;

    public Questions(Rights rights, InstantSource clock) {
        this.rights = rights;
        this.access = rights.access();
        this.clock = clock;
    }

    /**
     * What somebody may do.
     *
     * @param needed how many approvals it takes, also when nobody can give them; 0 when none would do
     * @param approvers who could give them
     * @param decision what is decided without approvals
     * @param request what was decided
     * @param takesCode whether it takes a one-time code
     */
    public record Answer(
            Verdict.Kind kind, int needed, Approvers approvers, Decision decision, Request request, boolean takesCode) {
        Answer(Verdict.Kind kind, int needed, Approvers approvers, Decision decision, Request request) {
            this(kind, needed, approvers, decision, request, false);
        }

        /** Whether it is refused only since those who could approve are not enough. */
        public boolean lacksApprovers() {
            return kind == Verdict.Kind.REFUSED && needed > 0;
        }
    }

    /**
     * May they do this?
     *
     * @param visitor whose rights are asked about, in the place where it would be done
     * @param flow the flow it would be done to; null for any
     */
    public Answer mayThey(Visitor visitor, ActionName action, String account, @Nullable Flow flow) {
        Instant now = clock.instant();
        Request request = request(visitor, action, account, flow, now);
        Decision decision = access.decide(visitor.who(), request);
        Verdict.Kind kind =
                Refusals.of(decision, request, RefusalWords.SAY.doThis()).kind();
        if (kind != Verdict.Kind.REFUSED) {
            return new Answer(kind, 0, Approvers.NOBODY, decision, request);
        }
        if (action.equals(ActionName.APPROVE_CHANGE)) {
            Request proven = Rights.proven(request, Proof.CODE);
            Decision withCode = access.decide(visitor.who(), proven);
            if (withCode.allows()) {
                return new Answer(Verdict.Kind.ALLOWED, 0, Approvers.NOBODY, withCode, proven, true);
            }
        }
        OptionalInt needed = access.approvalsThatWouldAllow(visitor.who(), request);
        if (needed.isEmpty() || needed.getAsInt() == 0) {
            return new Answer(kind, 0, Approvers.NOBODY, decision, request);
        }
        if (flow == null) {
            return new Answer(Verdict.Kind.NEEDS_APPROVALS, needed.getAsInt(), UNASKED, decision, request);
        }
        Approvers approvers = rights.approversOf(renaming(visitor, account, flow), now);
        boolean lacks = approvers.areAll() && approvers.enough() == 0;
        return new Answer(
                lacks ? kind : Verdict.Kind.NEEDS_APPROVALS,
                Math.max(needed.getAsInt(), approvers.enough()),
                approvers,
                decision,
                request);
    }

    /**
     * What Sluice asks itself when the thing is done: about a change for what changes do, about the flow alone else.
     */
    private Request request(Visitor visitor, ActionName action, String account, @Nullable Flow flow, Instant now) {
        if (flow != null && ABOUT_CHANGES.contains(action)) {
            return rights.wish(action, renaming(visitor, account, flow), now);
        }
        FlowId id = flow == null || action.equals(ActionName.LIST_FLOW) ? null : flow.id();
        return new Request(action, rights.resource(account, id), FlowContext.at(visitor, now));
    }

    /** The usual change, when nothing is known of what is wanted. */
    static Proposal renaming(Visitor visitor, String account, Flow flow) {
        var asker = new Asker(visitor.who(), visitor.team(), visitor.channel(), "");
        return new Proposal(asker, account, flow, new FlowEdit(flow.id(), flow.space(), "…", flow.categories()), "");
    }

    /** May they ask about the rights of others? */
    public Verdict mayAskAboutOthers(Visitor visitor, String account) {
        Request request = request(visitor, ActionName.EXPLAIN_ACCESS, account, null, clock.instant());
        return Refusals.of(access.decide(visitor.who(), request), request, RefusalWords.SAY.askAboutOthers());
    }

    /** May they know how Sluice is? */
    public Verdict mayReadHealth(Visitor visitor, String account) {
        Request request = request(visitor, ActionName.READ_HEALTH, account, null, clock.instant());
        return Refusals.of(access.decide(visitor.who(), request), request, RefusalWords.SAY.readHealth());
    }

    /**
     * May they know what happened?
     *
     * @param flow to which flow; null for all of the account
     */
    public Verdict mayReadAudit(Visitor visitor, String account, @Nullable FlowId flow) {
        var request = new Request(
                ActionName.READ_AUDIT, rights.resource(account, flow), FlowContext.at(visitor, clock.instant()));
        Sentence what = flow == null ? RefusalWords.SAY.readAudit() : RefusalWords.SAY.readAuditOf(flow.value());
        return Refusals.of(access.decide(visitor.who(), request), request, what);
    }

    /** May they decide about this change that waits? */
    public boolean mayDecide(Change change, UserId who) {
        return !who.equals(change.requester())
                && rights.toApprove(change.proposal(), who, Proof.CODE, clock.instant())
                        .allows();
    }

    /** May they know of this change? */
    public boolean maySee(Change change, Visitor visitor) {
        return visitor.who().equals(change.requester())
                || mayDecide(change, visitor.who())
                || rights.toRead(
                                visitor,
                                change.proposal().account(),
                                change.proposal().base().id(),
                                clock.instant())
                        .allows();
    }

    /**
     * Who Sluice takes somebody for.
     *
     * @throws DirectoryException if it could not be found out
     */
    public Person person(UserId who) throws DirectoryException {
        return access.person(who);
    }

    /** The policies that somebody holds, by what they are attached to. */
    public List<Attachment> policiesOf(Person person) {
        return access.attachments().stream()
                .filter(attachment -> switch (attachment.to().kind()) {
                    case EVERYONE -> true;
                    case USER -> attachment.to().id().equals(person.id().value());
                    case USERGROUP ->
                        person.userGroups().contains(attachment.to().id());
                    case CHANNEL, WORKSPACE -> false;
                })
                .toList();
    }

    /** The guardrails over a place. */
    public List<Guardrail> guardrailsOver(Visitor visitor) {
        return access.guardrails().stream()
                .filter(guardrail -> guardrail.on().id().equals(visitor.channel())
                        || guardrail.on().id().equals(visitor.team()))
                .toList();
    }
}
