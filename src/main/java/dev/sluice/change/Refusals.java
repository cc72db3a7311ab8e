package dev.sluice.change;

import dev.sluice.access.decision.ActionName;
import dev.sluice.access.decision.Decision;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.people.Standing;
import java.util.stream.Collectors;

/** Says in a sentence why somebody may not do something, and what would help. */
final class Refusals {
    private Refusals() {}

    static Verdict of(Decision decision, String what, ActionName action) {
        return decision.match(
                allow -> Verdict.ALLOWED,
                deny -> refused("You may not " + what + ": " + why(deny, action)),
                barred -> refused("You may not " + what + ": " + why(barred.standing())),
                unavailable -> new Verdict(
                        Verdict.Kind.UNAVAILABLE,
                        0,
                        "Slack did not say who you are, so nothing was done. Try again in a moment."));
    }

    static Verdict needs(int approvals, String what) {
        String people = approvals == 1 ? "the approval of one person" : "the approvals of " + approvals + " people";
        return new Verdict(
                Verdict.Kind.NEEDS_APPROVALS,
                approvals,
                "You may " + what + " only with " + people
                        + ", and this version of Sluice cannot collect approvals yet. Nothing was changed.");
    }

    private static Verdict refused(String sentence) {
        return new Verdict(Verdict.Kind.REFUSED, 0, sentence);
    }

    private static String why(Decision.Deny deny, ActionName action) {
        String place = deny.level() == null
                ? ""
                : " for this " + deny.level().kind().name().toLowerCase(java.util.Locale.ROOT);
        if (deny.by().isEmpty()) {
            return "no policy" + place + " allows you " + action + " on it (ImplicitDeny). Whoever looks after Sluice's"
                    + " policies can add one.";
        }
        String statements = deny.by().stream().map(Reason::toString).collect(Collectors.joining("; "));
        return "policy " + statements + ", forbids " + action + place + " (ExplicitDeny). Only a change of that policy"
                + " would help.";
    }

    private static String why(Standing standing) {
        return switch (standing) {
            case GUEST -> "guests of this workspace have no rights in Sluice.";
            case BOT -> "apps have no rights in Sluice.";
            case DEACTIVATED -> "this account is deactivated.";
            case STRANGER, MEMBER -> "you are not a member of the workspace that Sluice belongs to.";
        };
    }
}
