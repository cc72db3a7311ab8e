package dev.sluice.change;

import dev.sluice.audit.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes proposals: decides them, writes them down, and sees that they are carried out. May be used by any number of
 * threads and processes.
 */
public final class Changes {
    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private final ChangeStore store;
    private final Rights rights;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Runnable workToDo;

    /**
     * Keeps changes in this store.
     *
     * @param workToDo called when a change waits to be carried out; must return at once
     */
    public Changes(ChangeStore store, Rights rights, InstantSource clock, RandomGenerator random, Runnable workToDo) {
        this.store = store;
        this.rights = rights;
        this.clock = clock;
        this.random = random;
        this.workToDo = workToDo;
    }

    /**
     * Decides a proposal and writes it down. When this returns, an accepted change is on disk and will run once,
     * whatever happens to this process.
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
            case REFUSED, NEEDS_APPROVALS -> refuse(proposal, verdict, now);
            case UNAVAILABLE -> new Receipt.Refused(verdict);
        };
    }

    /** The answer to a submission that came before. */
    private static Receipt receipt(Change known) {
        Result result = known.progress().result();
        return known.state() == ChangeState.REFUSED && result != null
                ? new Receipt.Refused(new Verdict(Verdict.Kind.REFUSED, 0, String.valueOf(result.message())))
                : new Receipt.Accepted(known);
    }

    private Receipt accept(Proposal proposal, Instant now) {
        Change change = Change.ask(ChangeId.next(now, random), ChangeState.QUEUED, proposal, now);
        if (!store.add(change, change.event(Event.Kind.ASKED, now))) {
            return receipt(store.ofSubmission(proposal.asker().submission()).orElseThrow());
        }
        log.info(
                "change asked id={} flow={} by={} channel={}",
                change.id(),
                proposal.base().id(),
                proposal.asker().who(),
                proposal.asker().channel());
        workToDo.run();
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
                asked.progress().ended(now, Result.failed("Sluice.NotAllowed", verdict.sentence(), null)));
        if (!store.add(change, change.event(Event.Kind.REFUSED, now))) {
            return receipt(store.ofSubmission(proposal.asker().submission()).orElseThrow());
        }
        log.info(
                "change refused id={} flow={} by={}",
                change.id(),
                proposal.base().id(),
                proposal.asker().who());
        return new Receipt.Refused(verdict);
    }
}
