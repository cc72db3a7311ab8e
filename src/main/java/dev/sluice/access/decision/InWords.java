package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decisions in English sentences, without a full stop, for people and for the record; RAM's own words are in them.
 *
 * <p>Whoever speaks another language builds on the decision itself, which has everything that is said here.
 */
public final class InWords {
    private InWords() {}

    /** What was decided and why, in one line. */
    public static String of(Decision decision, Request request) {
        String what = request.action() + " on " + thing(request.resource());
        return decision.match(
                allow -> list(allow.by()) + " allows you " + what,
                deny -> denied(deny, what),
                barred -> barred(barred, what),
                unavailable -> "could not find out whether you may do " + what + ": " + unavailable.why());
    }

    /** Which Allow came near and what it wanted, in one line. */
    public static String of(NearMiss miss) {
        return miss.statement() + " would allow it, but "
                + miss.failed().stream().map(InWords::of).collect(Collectors.joining("; "));
    }

    /** What a reader of a decision should not miss, in one line. */
    public static String of(Caution caution) {
        String condition = caution.operator() + " " + caution.key();
        return caution.answer() == Answer.UNREADABLE
                ? caution.statement() + " did not match, because " + condition + " cannot read "
                        + quoted(caution.found())
                : caution.statement() + " matched although the request has no " + caution.key() + " (" + condition
                        + ")";
    }

    private static String denied(Decision.Deny deny, String what) {
        String where = deny.level() == null ? "" : " on " + deny.level();
        boolean guardrail = deny.layer() == PolicyType.CONTROL_POLICY;
        return switch (deny.kind()) {
            case EXPLICIT_DENY ->
                (guardrail ? "guardrail" + where + " " : "policy ") + list(deny.by()) + " forbids " + what
                        + " (ExplicitDeny)";
            case IMPLICIT_DENY ->
                guardrail
                        ? "no guardrail" + where + " allows " + what + " (ImplicitDeny)"
                        : "no policy allows you " + what + " (ImplicitDeny)";
        };
    }

    private static String barred(Decision.Barred barred, String what) {
        String who = switch (barred.standing()) {
            case MEMBER -> "a member without an answer";
            case GUEST -> "a guest of this workspace";
            case BOT -> "an app";
            case DEACTIVATED -> "a deactivated account";
            case STRANGER -> "not a member of this workspace";
        };
        return "you are " + who + ", and only members may do " + what;
    }

    private static String of(Mismatch mismatch) {
        return mismatch.match(
                action -> (action.exceptListed() ? "it leaves out " : "it is about ") + quoted(action.listed()),
                resource -> "it is about the resource " + quoted(resource.wanted()),
                InWords::of);
    }

    private static String of(Mismatch.Condition condition) {
        String wanted = condition.key() + " must match " + condition.operator() + " " + quoted(condition.wanted());
        return wanted + (condition.found().isEmpty() ? " and is missing" : " and is " + quoted(condition.found()));
    }

    private static String thing(ResourceName resource) {
        String id = resource.relativeId();
        return id.equals("*") ? "all resources" : id.startsWith("flow/") ? "flow " + id.substring(5) : id;
    }

    private static String list(List<Reason> reasons) {
        return reasons.stream().map(Reason::toString).collect(Collectors.joining(" and "));
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(" or "));
    }
}
