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
        return new Result(
                null, true, "Sluice.FlowChanged", "the flow was changed by somebody else in the meantime", now);
    }

    static Result alreadyThere(Flow now) {
        return new Result(
                null, true, "Sluice.AlreadyThere", "the flow is as wanted already, nothing had to be sent", now);
    }

    static Result despiteOk(String requestId, Flow now) {
        return new Result(
                requestId, false, "Sluice.NotChanged", "CAMS said OK, but the flow does not have the new values", now);
    }

    static Result afterNoAnswer(String requestId, Flow now) {
        return new Result(
                requestId,
                true,
                "Sluice.FlowChanged",
                "CAMS did not answer, and the flow has neither the old nor the new values",
                now);
    }

    static Result notCarriedOut(String requestId, Flow now) {
        return new Result(
                requestId, true, "Sluice.NoAnswer", "CAMS did not answer, and the flow still has its old values", now);
    }
}
