package dev.sluice.change;

import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.Plainly;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.flow.FlowId;
import dev.sluice.words.Sentence;

/** Says in a sentence or two why somebody may not do something, and what would help. */
final class Refusals {
    private static final RefusalWords SAY = RefusalWords.SAY;

    private Refusals() {}

    /**
     * The verdict on a decision that does not allow.
     *
     * @param what was wanted, as in "You may not …"
     */
    static Verdict of(Decision decision, Request request, Sentence what) {
        Sentence mayNot = SAY.mayNot(what, InWords.say(decision, request));
        return decision.match(
                allow -> Verdict.ALLOWED,
                deny -> refused(Sentence.joined(mayNot, help(deny))),
                barred -> refused(mayNot),
                unavailable -> unavailable(SAY.unknownPerson()));
    }

    /**
     * The verdict as long as nobody can say who somebody is.
     *
     * @param unknown whom Slack does not know
     */
    static Verdict unavailable(Sentence unknown) {
        return new Verdict(Verdict.Kind.UNAVAILABLE, 0, unknown);
    }

    /** The verdict on what so many approvals would allow. */
    static Verdict needs(int approvals) {
        return approvals == 0 ? Verdict.ALLOWED : new Verdict(Verdict.Kind.NEEDS_APPROVALS, approvals, Sentence.of(""));
    }

    /** The verdict on a change that those who could approve cannot give what it takes. */
    static Verdict nobody(int approvals, int people, FlowId flow) {
        return refused(
                people == 0
                        ? SAY.nobodyToApprove(flow.value(), approvals)
                        : people < approvals
                                ? SAY.tooFewToApprove(flow.value(), approvals, people)
                                : SAY.wrongOnesToApprove(flow.value(), people));
    }

    private static Verdict refused(Sentence sentence) {
        return new Verdict(Verdict.Kind.REFUSED, 0, sentence);
    }

    private static Sentence help(Decision.Deny deny) {
        if (!deny.by().isEmpty()) {
            return SAY.changePolicies(
                    deny.by().stream().map(Reason::policy).distinct().count());
        }
        return deny.nearMisses().stream()
                .findFirst()
                .map(miss -> SAY.nearest(Plainly.say(miss)))
                .orElseGet(SAY::addPolicy);
    }
}
