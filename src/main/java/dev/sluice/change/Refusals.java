package dev.sluice.change;

import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.flow.FlowId;

/** Says in a sentence or two why somebody may not do something, and what would help. */
final class Refusals {
    private Refusals() {}

    /**
     * The verdict on a decision that does not allow.
     *
     * @param what was wanted, as in "You may not …"
     */
    static Verdict of(Decision decision, Request request, String what) {
        return decision.match(
                allow -> Verdict.ALLOWED,
                deny -> refused("You may not " + what + ": " + InWords.of(deny, request) + ". " + help(deny)),
                barred -> refused("You may not " + what + ": " + InWords.of(barred, request) + "."),
                unavailable -> unavailable("you are"));
    }

    /**
     * The verdict as long as nobody can say who somebody is.
     *
     * @param who as in "Slack did not say who …"
     */
    static Verdict unavailable(String who) {
        return new Verdict(
                Verdict.Kind.UNAVAILABLE,
                0,
                "Slack did not say who " + who + ", so nothing was done. Try again in a moment.");
    }

    /** The verdict on what so many approvals would allow. */
    static Verdict needs(int approvals) {
        return approvals == 0 ? Verdict.ALLOWED : new Verdict(Verdict.Kind.NEEDS_APPROVALS, approvals, "");
    }

    /** The verdict on a change that takes more approvals than there are people to give them. */
    static Verdict nobody(int approvals, int people, FlowId flow) {
        String wanted = approvals == 1 ? "the approval of one person" : "the approvals of " + approvals + " people";
        String found = people == 0 ? "nobody but you could give it" : "only " + people + " could give one";
        return refused("This change of flow " + flow + " takes " + wanted + ", and " + found
                + ". Whoever looks after Sluice's policies can allow sluice:ApproveChange to more people.");
    }

    private static Verdict refused(String sentence) {
        return new Verdict(Verdict.Kind.REFUSED, 0, sentence);
    }

    private static String help(Decision.Deny deny) {
        if (!deny.by().isEmpty()) {
            long policies = deny.by().stream().map(Reason::policy).distinct().count();
            return "Only a change of " + (policies == 1 ? "that policy" : "those policies") + " would help.";
        }
        return deny.nearMisses().stream()
                .findFirst()
                .map(miss -> "The nearest: " + InWords.of(miss) + ".")
                .orElse("Whoever looks after Sluice's policies can add one.");
    }
}
