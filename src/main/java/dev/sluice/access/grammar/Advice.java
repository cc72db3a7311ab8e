package dev.sluice.access.grammar;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.patterns.ResourcePattern;
import dev.sluice.access.wording.Quoted;

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
        adviseOnPrefixes();
        for (Condition condition : statement.conditions()) {
            Spot here = spot.to("Condition").to(condition.operator().toString()).to(condition.key());
            new ConditionAdvice(here, statement.effect(), condition).give();
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
        boolean aboutFlows =
                !statement.exceptListed() && statement.actions().stream().anyMatch(action -> action.isAbout("cams"));
        if (aboutFlows && !coversEverything()) {
            spot.to("Resource")
                    .report(
                            FindingCode.DEAD_IN_RAM,
                            "RAM authorises `cams` actions on `*` only, so this statement works in Sluice and "
                                    + (statement.effect() == Effect.DENY ? "forbids" : "allows") + " nothing in RAM");
        }
    }

    private void adviseOnPrefixes() {
        for (ResourcePattern resource : statement.resources()) {
            String text = resource.toString();
            if (statement.effect() == Effect.ALLOW
                    && text.endsWith("*")
                    && text.length() > 1
                    && Character.isLetterOrDigit(text.charAt(text.length() - 2))) {
                spot.to("Resource")
                        .report(
                                FindingCode.PREFIX_STAR,
                                "resource " + Quoted.of(text) + " also covers every longer name that begins so");
            }
        }
    }
}
