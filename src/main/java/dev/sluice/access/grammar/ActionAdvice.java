package dev.sluice.access.grammar;

import dev.sluice.access.patterns.ActionPattern;
import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.patterns.Wildcard;
import dev.sluice.access.wording.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Advice about the actions of a statement: names that nobody knows, and stars that cover more than they look. */
final class ActionAdvice {
    private static final int SHOWN = 4;

    private final Spot spot;
    private final Statement statement;

    ActionAdvice(Spot spot, Statement statement) {
        this.spot = spot.to(statement.exceptListed() ? "NotAction" : "Action");
        this.statement = statement;
    }

    void give() {
        List<ActionPattern> actions = statement.actions();
        for (int i = 0; i < actions.size(); i++) {
            Spot here = actions.size() == 1 ? spot : spot.to(i);
            adviseOnName(here, actions.get(i));
            if (statement.effect() == Effect.ALLOW && !statement.exceptListed()) {
                adviseOnStar(here, actions.get(i));
            }
        }
    }

    private static void adviseOnName(Spot here, ActionPattern pattern) {
        String text = pattern.toString();
        if (text.contains("${")) {
            here.report(FindingCode.POLICY_VARIABLE, ConditionAdvice.plainText(text));
            return;
        }
        KnownActions.doubt(pattern)
                .ifPresent(doubt -> here.report(
                        FindingCode.UNKNOWN_ACTION,
                        (Wildcard.isIn(text) ? "no action is called like " : "unknown action ")
                                + Quoted.of(text)
                                + doubt));
    }

    /** {@code cams:Get*} says what it covers; {@code cams:*Flow} and {@code cams:GetFlow*} do not. */
    private static void adviseOnStar(Spot here, ActionPattern pattern) {
        if (pattern.literal().isPresent()) {
            return;
        }
        String text = pattern.toString();
        String head = pattern.head();
        boolean beginsAnyhow = head.endsWith(":") && !text.endsWith(":*");
        List<String> covered = KnownActions.coveredBy(pattern);
        boolean isWholeName = covered.stream().map(CaseFold::of).anyMatch(head::equals);
        if ((beginsAnyhow || isWholeName) && covered.size() > 1) {
            String some = covered.stream()
                    .sorted(Comparator.comparing(ActionAdvice::isToRead))
                    .limit(SHOWN)
                    .map(Quoted::of)
                    .collect(Collectors.joining(", "));
            here.report(
                    FindingCode.ACTION_STAR,
                    "action " + Quoted.of(text) + " allows " + covered.size() + " known actions: " + some
                            + (covered.size() > SHOWN ? ", …" : ""));
        }
    }

    /** What changes something is shown first. */
    private static boolean isToRead(String action) {
        return action.matches("cams:(Get|List|Query|Read).*");
    }
}
