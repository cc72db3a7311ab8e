package dev.sluice.access;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.decision.Caution;
import dev.sluice.access.decision.Reason;
import dev.sluice.access.decision.Request;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.grammar.Statement;
import dev.sluice.access.patterns.Arn;
import dev.sluice.access.patterns.CaseFold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The second opinion: one loop over everything, written after the pseudocode, without index or memory. */
record NaiveDecision(boolean allows, List<Reason> reasons, Set<String> cautions) {
    static NaiveDecision of(List<PolicyDocument> documents, Request request) {
        return of(documents, request, false);
    }

    /** As if the best imaginable people were yet to approve: whatever their ids could open is open. */
    static NaiveDecision givenTheBestApprovers(List<PolicyDocument> documents, Request request) {
        return of(documents, request, true);
    }

    private static NaiveDecision of(List<PolicyDocument> documents, Request request, boolean best) {
        List<Reason> denies = new ArrayList<>();
        List<Reason> allows = new ArrayList<>();
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                if (matches(statement, request, best)) {
                    (statement.effect() == Effect.DENY ? denies : allows)
                            .add(new Reason(document.name(), statement.number(), statement.effect()));
                }
            }
        }
        Set<String> cautions = cautions(documents, Effect.DENY, request);
        if (denies.isEmpty()) {
            cautions.addAll(cautions(documents, Effect.ALLOW, request));
        }
        return denies.isEmpty()
                ? new NaiveDecision(!allows.isEmpty(), allows, cautions)
                : new NaiveDecision(false, denies, cautions);
    }

    static String line(Caution caution) {
        return caution.statement() + " " + caution.operator() + " " + caution.key() + " " + caution.answer();
    }

    private static boolean matches(Statement statement, Request request, boolean best) {
        return concerns(statement, request)
                && statement.conditions().stream()
                        .allMatch(condition -> (best && condition.key().equals("sluice:ApprovedBy"))
                                ? mayMatch(condition, statement.effect(), request)
                                : answer(condition, request).matches());
    }

    /** Ids that are added can make a positive condition match and a negated one not, whichever is to be wished for. */
    private static boolean mayMatch(Condition condition, Effect effect, Request request) {
        if (condition.operator().isNegated() == (effect == Effect.DENY)) {
            return effect == Effect.ALLOW;
        }
        return answer(condition, request).matches();
    }

    private static boolean concerns(Statement statement, Request request) {
        boolean listed = statement.actions().stream()
                .anyMatch(p -> p.matches(CaseFold.of(request.action().value())));
        boolean covered = statement.resources().stream()
                .anyMatch(p -> p.matches(Arn.of(request.resource().value()).orElse(null)));
        return listed != statement.exceptListed() && covered;
    }

    private static Answer answer(Condition condition, Request request) {
        return condition.answer(new RequestValues(request.context().values(condition.key())), true);
    }

    /** What matched for want of a key, and what would have matched but for a value that cannot be read. */
    private static Set<String> cautions(List<PolicyDocument> documents, Effect effect, Request request) {
        Set<String> cautions = new LinkedHashSet<>();
        for (PolicyDocument document : documents) {
            for (Statement statement : document.statements()) {
                boolean mayMatch = statement.effect() == effect
                        && concerns(statement, request)
                        && statement.conditions().stream()
                                .map(condition -> answer(condition, request))
                                .allMatch(answer -> answer.matches() || answer == Answer.UNREADABLE);
                Answer worthKnowing =
                        matches(statement, request, false) ? Answer.MATCHED_BECAUSE_MISSING : Answer.UNREADABLE;
                for (Condition condition : statement.conditions()) {
                    if (mayMatch && answer(condition, request) == worthKnowing) {
                        var statementIs = new Reason(document.name(), statement.number(), effect);
                        cautions.add(line(new Caution(
                                statementIs, condition.operator(), condition.key(), List.of(), worthKnowing)));
                    }
                }
            }
        }
        return cautions;
    }
}
