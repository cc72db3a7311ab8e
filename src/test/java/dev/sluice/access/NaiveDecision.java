package dev.sluice.access;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.CaseFold;
import java.util.ArrayList;
import java.util.List;

/** The second opinion: one loop over everything, written after the pseudocode, without index or memory. */
record NaiveDecision(boolean allows, List<Reason> reasons) {
    static NaiveDecision of(List<PolicyDocument> documents, Request request) {
        List<Reason> denies = new ArrayList<>();
        List<Reason> allows = new ArrayList<>();
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                if (matches(statement, request)) {
                    (statement.effect() == Effect.DENY ? denies : allows)
                            .add(new Reason(document.name(), statement.number(), statement.effect()));
                }
            }
        }
        return denies.isEmpty() ? new NaiveDecision(!allows.isEmpty(), allows) : new NaiveDecision(false, denies);
    }

    private static boolean matches(Statement statement, Request request) {
        boolean listed = statement.actions().stream()
                .anyMatch(p -> p.matches(CaseFold.of(request.action().value())));
        boolean covered = statement.resources().stream()
                .anyMatch(p -> p.matches(Arn.of(request.resource().value()).orElse(null)));
        return listed != statement.exceptListed()
                && covered
                && statement.conditions().stream().allMatch(condition -> matches(condition, request));
    }

    private static boolean matches(Condition condition, Request request) {
        return condition
                .answer(new RequestValues(request.context().values(condition.key())), true)
                .matches();
    }
}
