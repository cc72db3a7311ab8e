package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.wording.Quoted;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decisions in English sentences, without a full stop, for people and for the record; RAM's own words are in them.
 *
 * <p>Whoever speaks another language builds on the decision itself, which has everything that is said here.
 */
public final class InWords {
    private InWords() {}

    /** What was decided and why, in one line, said to the person. */
    public static String of(Decision decision, Request request) {
        return of(decision, request, "you", "you are");
    }

    /** The same about somebody, who is named by an id. */
    public static String of(Decision decision, Request request, String who) {
        return of(decision, request, who, who + " is");
    }

    private static String of(Decision decision, Request request, String who, String whoIs) {
        String what = request.action() + " on " + thing(request.resource());
        return decision.match(
                allow -> list(allow.by()) + ", allows " + who + " " + what,
                deny -> denied(deny, who, what),
                barred -> whoIs + " " + who(barred) + ", and only members may do " + what,
                unavailable -> "could not find out whether " + who + " may do " + what + ": " + unavailable.why());
    }

    /** The resource as people call it: a flow by its id. */
    public static String of(ResourceName resource) {
        return thing(resource);
    }

    /** Which Allow came near and what it wanted, in one line. */
    public static String of(NearMiss miss) {
        return miss.statement() + ", would allow it, but "
                + miss.failed().stream().map(InWords::of).collect(Collectors.joining("; "));
    }

    /** What a reader of a decision should not miss, in one line. */
    public static String of(Caution caution) {
        return caution.statement()
                + (caution.answer() == Answer.UNREADABLE
                        ? ", did not match, because " + caution.operator() + " cannot read " + caution.key() + " "
                                + Quoted.list(caution.found(), "and")
                        : ", matched because " + caution.key() + " is missing (" + caution.operator() + ")");
    }

    private static String denied(Decision.Deny deny, String who, String what) {
        String place = deny.level() == null ? "" : " of " + deny.level();
        boolean guardrail = deny.layer() == PolicyType.CONTROL_POLICY;
        return switch (deny.kind()) {
            case EXPLICIT_DENY ->
                (guardrail ? "guardrail" + place + ", " : "policy ") + list(deny.by()) + ", forbids " + what
                        + " (ExplicitDeny)";
            case IMPLICIT_DENY ->
                (guardrail ? "no guardrail" + place + " allows " : "no policy allows " + who + " ") + what
                        + " (ImplicitDeny)";
        };
    }

    private static String who(Decision.Barred barred) {
        return switch (barred.standing()) {
            case MEMBER -> "a member without rights";
            case GUEST -> "a guest of this workspace";
            case BOT -> "an app";
            case DEACTIVATED -> "somebody whose account is deactivated";
            case STRANGER -> "not a member of this workspace";
        };
    }

    private static String of(Mismatch mismatch) {
        return mismatch.match(
                action -> (action.exceptListed() ? "it leaves out " : "it is about ")
                        + Quoted.list(action.listed(), action.exceptListed() ? "and" : "or"),
                resource -> "it is about the resource " + Quoted.list(resource.wanted(), "or"),
                condition -> condition.operator() + " wants " + condition.key() + " "
                        + Quoted.list(condition.wanted(), "or")
                        + (condition.found().isEmpty()
                                ? ", which is missing"
                                : ", which is " + Quoted.list(condition.found(), "and")));
    }

    private static String thing(ResourceName resource) {
        String id = resource.relativeId();
        if (id.equals("*")) {
            return "all resources";
        }
        return id.equals("flow/*")
                ? "all flows"
                : id.startsWith("flow/") ? "flow " + Quoted.plain(id.substring(5)) : Quoted.plain(id);
    }

    private static String list(List<Reason> reasons) {
        return reasons.stream().map(Reason::toString).collect(Collectors.joining(" and "));
    }
}
