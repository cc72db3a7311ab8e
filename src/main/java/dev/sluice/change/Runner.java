package dev.sluice.change;

import dev.sluice.audit.Event;
import dev.sluice.cams.Cams;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the changes of one account, one after another.
 *
 * <p>Only one runner of an account may be at work at a time, in whatever process; a timer sees to that. A change that
 * is marked as running when a step begins was therefore left behind by a runner that died: if its write was certainly
 * not sent it goes back to the queue, otherwise the flow is read back.
 */
public final class Runner {
    private static final Logger log = LoggerFactory.getLogger(Runner.class);

    private final String account;
    private final ChangeStore store;
    private final InstantSource clock;
    private final Attempt attempt;
    private final Settlement settlement;

    public Runner(
            String account,
            Cams cams,
            ChangeStore store,
            Rights rights,
            ApprovalSettings settings,
            InstantSource clock,
            Bell bell) {
        this.account = account;
        this.store = store;
        this.clock = clock;
        var step = new Step(store, clock, bell);
        this.attempt = new Attempt(cams, rights, new Wait(rights, settings), step);
        this.settlement = new Settlement(cams, step);
    }

    /** Takes one change one step further. Returns true when there was one. */
    public boolean runOnce() {
        store.running(account).forEach(this::recover);
        Optional<Change> due = store.nextDue(account, clock.instant());
        due.ifPresent(this::advance);
        return due.isPresent();
    }

    private void recover(Change orphan) {
        Instant now = clock.instant();
        boolean isOut = orphan.progress().sentAt() != null;
        log.warn("change left behind id={} sent={} next={}", orphan.id(), isOut, isOut ? "read back" : "queue");
        Change to = isOut
                ? orphan.moved(ChangeState.UNKNOWN, orphan.progress().unanswered(now, 0))
                : orphan.moved(ChangeState.QUEUED, orphan.progress().unsent(now, 0));
        store.move(to, to.event(isOut ? Event.Kind.UNANSWERED : Event.Kind.WAITING, now));
    }

    private void advance(Change change) {
        try {
            if (change.state() == ChangeState.UNKNOWN) {
                settlement.look(change);
            } else {
                attempt.run(change);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.info("runner stopped account={} change={}", account, change.id());
        }
    }
}
