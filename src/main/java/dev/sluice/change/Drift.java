package dev.sluice.change;

import dev.sluice.flow.Flow;

/** Results of changes whose flow is not what it was taken to be. */
final class Drift {
    private Drift() {}

    /**
     * Says whether a flow is another than the asker saw. Its status counts: the rights were decided for it, and a flow
     * that was published in the meantime is in front of customers.
     */
    static boolean isBetween(Flow base, Flow now) {
        return !now.name().equals(base.name())
                || !now.categories().equals(base.categories())
                || !now.status().equals(base.status());
    }

    static Result sinceAsked(Flow now) {
        return Result.said(null, true, "Sluice.FlowChanged", DriftWords.SAY.sinceAsked(), now);
    }

    static Result alreadyThere(Flow now) {
        return Result.said(null, true, "Sluice.AlreadyThere", DriftWords.SAY.alreadyThere(), now);
    }

    static Result despiteOk(String requestId, Flow now) {
        return Result.said(requestId, false, "Sluice.NotChanged", DriftWords.SAY.despiteOk(), now);
    }

    static Result afterNoAnswer(String requestId, Flow now) {
        return Result.said(requestId, true, "Sluice.FlowChanged", DriftWords.SAY.afterNoAnswer(), now);
    }

    static Result notCarriedOut(String requestId, Flow now) {
        return Result.said(requestId, true, "Sluice.NoAnswer", DriftWords.SAY.notCarriedOut(), now);
    }
}
