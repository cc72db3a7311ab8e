package dev.sluice.change;

import dev.sluice.flow.Flow;

/** Results of changes whose flow is not what it was taken to be. */
final class Drift {
    private Drift() {}

    static Result sinceAsked(Flow now) {
        return new Result(
                null, true, "Sluice.FlowChanged", "the flow was changed by somebody else in the meantime", now);
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
