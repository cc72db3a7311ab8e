package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import java.util.List;

/** Advice about the approvals that a statement wants: whether anybody can ever give so many. */
final class ApprovalAdvice {
    private static final String RANGE = "for a change can have 0 to " + ApprovalsWanted.MOST;

    private final Spot spot;
    private final Statement statement;

    ApprovalAdvice(Spot spot, Statement statement) {
        this.spot = spot;
        this.statement = statement;
    }

    void give() {
        List<Condition> conditions = ApprovalsWanted.onNumber(statement);
        if (conditions.isEmpty()) {
            return;
        }
        List<Integer> enough = ApprovalsWanted.of(statement);
        String problem = "";
        if (enough.isEmpty()) {
            boolean alsoSomebody = !ApprovalsWanted.by(statement).isEmpty();
            problem = "no number of approvals meets it, " + RANGE
                    + (alsoSomebody ? ", and without any there is nobody in `sluice:ApprovedBy`" : "");
        } else if (statement.effect() == Effect.DENY && enough.size() > ApprovalsWanted.MOST) {
            problem = "forbids however many people approve, " + RANGE + " approvals";
        }
        if (!problem.isEmpty()) {
            Condition first = conditions.get(0);
            spot.to("Condition")
                    .to(first.operator().toString())
                    .to(first.key())
                    .report(FindingCode.APPROVALS_OUT_OF_REACH, problem);
        }
    }
}
