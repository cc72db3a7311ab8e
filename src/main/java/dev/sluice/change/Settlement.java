package dev.sluice.change;

import dev.sluice.cams.Cams;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Flow;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds out what became of a write that had no readable answer, by reading the flow back.
 *
 * <p>New values: it was carried out. Old values: it may still be on its way, so the flow is read again until 30 seconds
 * have passed since the write was sent; then it is taken as lost and sent once more, and the second time as failed.
 * Anything else: somebody else changed the flow, and a person must look.
 */
final class Settlement {
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);
    private static final int MOST_SENDS = 2;

    /** Looks in vain, some six minutes, after which people are told that the result is open. */
    private static final int LOOKS_BEFORE_TELLING = 10;

    private final Cams cams;
    private final Step step;

    Settlement(Cams cams, Step step) {
        this.cams = cams;
        this.step = step;
    }

    void look(Change change) throws InterruptedException {
        Flow base = change.proposal().base();
        var done = cams.getFlow(base.id(), base.space()).match(it -> it, refusal -> null, unknown -> null);
        int looks = change.progress().attempts() + 1;
        if (done == null) {
            step.unanswered(change, looks, looks == LOOKS_BEFORE_TELLING ? News.OPEN : null);
        } else {
            judge(change, done, looks);
        }
    }

    private void judge(Change change, Reply.Done<Flow> read, int looks) {
        Flow now = read.value();
        Flow base = change.proposal().base();
        if (change.proposal().wanted().isFulfilledBy(now)) {
            step.end(change, ChangeState.SUCCEEDED, Result.foundDone(read.requestId(), now));
        } else if (!now.name().equals(base.name()) || !now.categories().equals(base.categories())) {
            step.end(change, ChangeState.FAILED, Drift.afterNoAnswer(read.requestId(), now));
        } else if (mayStillArrive(change)) {
            step.unanswered(change, looks, null);
        } else if (change.progress().sends() < MOST_SENDS) {
            step.queueLost(change);
        } else {
            step.end(change, ChangeState.FAILED, Drift.notCarriedOut(read.requestId(), now));
        }
    }

    private boolean mayStillArrive(Change change) {
        Instant sentAt = change.progress().sentAt();
        return sentAt != null && step.now().isBefore(sentAt.plus(ON_ITS_WAY));
    }
}
