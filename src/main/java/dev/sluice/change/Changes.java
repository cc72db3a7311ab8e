package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.audit.Event;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes proposals: decides them, writes them down, and sees that they are carried out or put before those who can
 * approve them. May be used by any number of threads and processes.
 */
public final class Changes {
    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private final ChangeStore store;
    private final Rights rights;
    private final Wait wait;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Bell bell;

    /** Keeps changes in this store. */
    public Changes(
            ChangeStore store,
            Rights rights,
            ApprovalSettings settings,
            InstantSource clock,
            RandomGenerator random,
            Bell bell) {
        this.store = store;
        this.rights = rights;
        this.wait = new Wait(rights, settings);
        this.clock = clock;
        this.random = random;
        this.bell = bell;
    }

    /**
     * Decides a proposal and writes it down. When this returns, an accepted change is on disk, and will run once or
     * wait for approvals, whatever happens to this process.
     */
    public Receipt propose(Proposal proposal) {
        Optional<Change> known = store.ofSubmission(proposal.asker().submission());
        if (known.isPresent()) {
            return receipt(known.get());
        }
        Instant now = clock.instant();
        Verdict verdict = rights.toEdit(proposal, now);
        return switch (verdict.kind()) {
            case ALLOWED -> accept(proposal, now);
            case NEEDS_APPROVALS -> askOthers(proposal, verdict.approvals(), now);
            case REFUSED -> refuse(proposal, verdict, now);
            case UNAVAILABLE -> new Receipt.Refused(verdict);
        };
    }

    public Optional<Change> find(ChangeId id) {
        return store.find(id);
    }

    /** The changes of a flow that have not ended, oldest first. */
    public List<Change> openOn(String account, FlowId flow) {
        return store.openOn(account, flow);
    }

    /** The changes that wait for approvals, oldest first; so many at most. */
    public List<Change> awaiting(int most) {
        return store.awaiting(most);
    }

    /** The change whose card stands there. */
    public Optional<Change> ofCard(Place card) {
        return store.ofCard(card);
    }

    /** Where people see a change: its card, or its result if it has none; empty while neither is posted. */
    public Optional<Place> placeOf(ChangeId id) {
        return store.placeOf(id);
    }

    /** What this person asked for and ended, but could be told nowhere so far; so many at most. */
    public List<Change> untold(UserId requester, int most) {
        return store.untold(requester, most);
    }

    /** What somebody should know before they ask for a change of this flow. */
    public Preview preview(Visitor visitor, String account, Flow flow) {
        Instant now = clock.instant();
        Proposal proposal = Questions.renaming(visitor, account, flow);
        List<Change> open = store.openOn(account, flow.id());
        Verdict verdict = rights.toEdit(proposal, now);
        if (verdict.kind() != Verdict.Kind.NEEDS_APPROVALS) {
            return new Preview(0, Approvers.NOBODY, List.of(), open);
        }
        Approvers approvers = rights.approversOf(proposal, now);
        return new Preview(
                Math.max(verdict.approvals(), approvers.enough()),
                approvers,
                wait.mentioned(visitor.channel(), approvers),
                open);
    }

    /** The answer to a submission that came before. */
    private static Receipt receipt(Change known) {
        Result result = known.progress().result();
        return known.state() == ChangeState.REFUSED && result != null
                ? new Receipt.Refused(new Verdict(Verdict.Kind.REFUSED, 0, result.sentence()))
                : new Receipt.Accepted(known);
    }

    private Receipt accept(Proposal proposal, Instant now) {
        Change change = Change.ask(ChangeId.next(now, random), ChangeState.QUEUED, proposal, now);
        return add(change, asked(change, new HashMap<>(), now));
    }

    private Receipt askOthers(Proposal proposal, int needed, Instant now) {
        Wait.Call call = wait.call(proposal, needed, now);
        if (call.refusal() != null) {
            return refuse(proposal, call.refusal(), now);
        }
        Change change = Change.ask(
                ChangeId.next(now, random),
                ChangeState.AWAITING_APPROVAL,
                proposal,
                Consent.wanted(call.needed(), call.due()),
                now);
        return add(change, asked(change, new HashMap<>(call.details()), now), News.CARD, News.STEP);
    }

    private Event asked(Change change, Map<String, Object> details, Instant now) {
        details.put("request", rights.record(change.proposal(), now));
        return change.event(Event.Kind.ASKED, now, change.requester(), details);
    }

    private Receipt add(Change change, Event event, News... news) {
        String submission = change.proposal().asker().submission();
        if (!store.add(change, event, news)) {
            return receipt(store.ofSubmission(submission).orElseThrow());
        }
        log.info(
                "change asked id={} flow={} by={} channel={} state={}",
                change.id(),
                change.proposal().base().id(),
                change.requester(),
                change.proposal().asker().channel(),
                change.state());
        bell.ring(change, news);
        return new Receipt.Accepted(change);
    }

    private Receipt refuse(Proposal proposal, Verdict verdict, Instant now) {
        Change asked = Change.ask(ChangeId.next(now, random), ChangeState.REFUSED, proposal, now);
        Change change = new Change(
                asked.id(),
                asked.version(),
                asked.state(),
                proposal,
                asked.digest(),
                now,
                asked.progress().ended(now, Result.said(null, false, "Sluice.NotAllowed", verdict.sentence(), null)),
                Consent.NONE);
        Map<String, ?> details = Map.of(
                "request",
                rights.record(proposal, now),
                "refusal",
                verdict.sentence().inEnglish());
        if (!store.add(change, change.event(Event.Kind.REFUSED, now, change.requester(), details))) {
            return receipt(store.ofSubmission(proposal.asker().submission()).orElseThrow());
        }
        log.info(
                "change refused id={} flow={} by={}",
                change.id(),
                proposal.base().id(),
                change.requester());
        return new Receipt.Refused(verdict);
    }
}
