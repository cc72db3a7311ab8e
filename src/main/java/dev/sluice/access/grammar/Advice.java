package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.patterns.ResourcePattern;
import dev.sluice.access.wording.Quoted;
import java.util.List;

/** Advice about a statement that is correct, but probably does not do what its author thinks. */
final class Advice {
    private final Spot spot;
    private final Statement statement;

    Advice(Spot spot, Statement statement) {
        this.spot = spot;
        this.statement = statement;
    }

    void give() {
        adviseOnAllBut();
        adviseOnDeadInRam();
        adviseOnResources();
        new ActionAdvice(spot, statement).give();
        new ApprovalAdvice(spot, statement).give();
        for (Condition condition : statement.conditions()) {
            Spot here = spot.to("Condition").to(condition.operator().toString()).to(condition.key());
            new ConditionAdvice(here, statement, condition).give();
            new IdAdvice(here, condition).give();
        }
    }

    private boolean coversEverything() {
        return statement.resources().stream().anyMatch(ResourcePattern::isEverything);
    }

    private void adviseOnAllBut() {
        if (statement.effect() == Effect.ALLOW && statement.exceptListed() && coversEverything()) {
            spot.to("NotAction")
                    .report(
                            FindingCode.ALLOW_ALL_BUT,
                            "allows every action but those listed, and every action that will ever be added");
        }
    }

    /** Sluice is finer than RAM here: the statement works in Sluice, but must not be relied on in RAM. */
    private void adviseOnDeadInRam() {
        boolean aboutFlows = KnownActions.foldedOfFlows().stream().anyMatch(statement::coversAction);
        boolean aboutCams = statement.resources().stream().anyMatch(resource -> resource.isAbout("cams"))
                || (!statement.exceptListed()
                        && statement.actions().stream().anyMatch(action -> action.isAbout("cams")));
        if (aboutFlows && aboutCams && !coversEverything()) {
            spot.to("Resource")
                    .report(
                            FindingCode.DEAD_IN_RAM,
                            "RAM authorises operations on flows on `*` only, so this statement works in Sluice and "
                                    + (statement.effect() == Effect.DENY ? "forbids" : "allows")
                                    + " none of them in RAM");
        }
    }

    private void adviseOnResources() {
        List<ResourcePattern> resources = statement.resources();
        Spot all = spot.to("Resource");
        for (int i = 0; i < resources.size(); i++) {
            adviseOnResource(
                    resources.size() == 1 ? all : all.to(i), resources.get(i).toString());
        }
    }

    private void adviseOnResource(Spot here, String text) {
        if (text.contains("${")) {
            here.report(FindingCode.POLICY_VARIABLE, ConditionAdvice.plainText(text));
        } else if (statement.effect() == Effect.ALLOW
                && text.endsWith("*")
                && text.length() > 1
                && Character.isLetterOrDigit(text.charAt(text.length() - 2))) {
            here.report(
                    FindingCode.PREFIX_STAR,
                    "resource " + Quoted.of(text) + " also covers every longer name that begins so");
        }
    }
}
