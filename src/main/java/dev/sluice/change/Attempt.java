package dev.sluice.change;

import dev.sluice.cams.Cams;
import dev.sluice.cams.Refusal;
import dev.sluice.cams.Reply;
import dev.sluice.flow.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One try at a queued change: claim it, decide the rights again, compare the flow with what the asker saw, write.
 *
 * <p>That the write goes out is on disk before it does. Whatever happens up to there, the change can go back to the
 * queue; from there on only an answer of CAMS, or reading the flow back, says what became of it.
 */
final class Attempt {
    /** Tries before a refusal that might pass is taken as the result: four minutes in all. */
    private static final int MOST_TRIES = 10;

    private final Cams cams;
    private final Rights rights;
    private final Tally tally;
    private final Wait wait;
    private final Step step;

    Attempt(Cams cams, Rights rights, Wait wait, Step step) {
        this.cams = cams;
        this.rights = rights;
        this.tally = new Tally(rights);
        this.wait = wait;
        this.step = step;
    }

    void run(Change queued) throws InterruptedException {
        Change change = step.claim(queued).orElse(null);
        if (change == null || !isStillAllowed(change)) {
            return;
        }
        Flow base = change.proposal().base();
        Flow now = read(change, base);
        if (now == null) {
            return;
        }
        if (Drift.isBetween(base, now)) {
            endDrifted(change, now);
            return;
        }
        Change sending = step.sending(change).orElse(null);
        if (sending != null) {
            write(sending, now);
        }
    }

    private boolean isStillAllowed(Change change) {
        Consent consent = change.consent();
        consent.approvals().forEach(approval -> rights.forget(approval.who()));
        Ruling ruling = tally.rule(change.proposal(), consent.approvals(), consent.emergency() != null, step.now());
        switch (ruling.verdict().kind()) {
            case ALLOWED -> {
                return true;
            }
            case REFUSED -> endNotAllowed(change, ruling.verdict());
            case NEEDS_APPROVALS -> askAgain(change, ruling);
            case UNAVAILABLE -> step.queueUntilRightsAreKnown(change);
        }
        return false;
    }

    private void endNotAllowed(Change change, Verdict verdict) {
        step.end(
                change,
                ChangeState.REFUSED,
                Result.said(null, false, "Sluice.NoLongerAllowed", verdict.sentence(), null));
    }

    private void askAgain(Change change, Ruling ruling) {
        Wait.Call call = wait.call(change.proposal(), ruling.needed(), step.now());
        if (call.refusal() != null) {
            endNotAllowed(change, call.refusal());
        } else {
            step.reopen(change, ruling, call);
        }
    }

    /** The flow as it is now; null when that could not be read, and the change has been moved accordingly. */
    private @Nullable Flow read(Change change, Flow base) throws InterruptedException {
        Reply<Flow> reply = cams.getFlow(base.id(), base.space());
        return reply.<@Nullable Flow>match(
                Reply.Done::value,
                refusal -> {
                    refused(change, refusal);
                    return null;
                },
                unknown -> {
                    step.queueAgain(change, change.progress().attempts() + 1);
                    return null;
                });
    }

    private void write(Change change, Flow before) throws InterruptedException {
        Reply<Flow> reply = send(change, before);
        Reply.Done<Flow> done = reply.<Reply.@Nullable Done<Flow>>match(
                it -> it,
                refusal -> {
                    refused(change, refusal);
                    return null;
                },
                unknown -> {
                    step.unanswered(change, 0, News.UNANSWERED);
                    return null;
                });
        if (done != null) {
            finish(change, done.requestId(), before);
        }
    }

    private Reply<Flow> send(Change change, Flow before) throws InterruptedException {
        try {
            return cams.modifyFlow(change.proposal().wanted(), before.endpointUri());
        } catch (InterruptedException e) {
            step.queueAgain(change, 0);
            throw e;
        }
    }

    /** A flow that is as wanted although nobody answered the write is our own late work. */
    private void endDrifted(Change change, Flow now) {
        boolean isFulfilled = change.proposal().wanted().isFulfilledBy(now);
        if (isFulfilled && change.progress().sends() > 0) {
            step.end(change, ChangeState.SUCCEEDED, Result.foundDone(null, now));
        } else {
            step.end(change, ChangeState.STALE, isFulfilled ? Drift.alreadyThere(now) : Drift.sinceAsked(now));
        }
    }

    /**
     * Ends a change that CAMS says it carried out, by reading the flow back: CAMS may say so without doing it, and the
     * write may have changed the status of a live flow. That reading is worth waiting for, but not worth losing the
     * result.
     */
    private void finish(Change change, String requestId, Flow before) throws InterruptedException {
        Flow found = null;
        try {
            found = cams.getFlow(before.id(), before.space())
                    .<@Nullable Flow>match(Reply.Done::value, refusal -> null, unknown -> null);
        } finally {
            if (found == null || change.proposal().wanted().isFulfilledBy(found)) {
                step.end(change, ChangeState.SUCCEEDED, Result.done(requestId, found));
            } else {
                step.end(change, ChangeState.FAILED, Drift.despiteOk(requestId, found));
            }
        }
    }

    private void refused(Change change, Refusal refusal) {
        int tried = change.progress().attempts() + 1;
        if (refusal.kind().safeToRepeat() && tried < MOST_TRIES) {
            step.queueAgain(change, tried);
        } else {
            step.end(change, ChangeState.FAILED, Result.failed(refusal.code(), refusal.message(), refusal.requestId()));
        }
    }
}
