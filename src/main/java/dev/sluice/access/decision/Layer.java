package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sweep over the statements of one layer: any matching Deny, else any matching Allow, else no. */
final class Layer {
    /** Enough to tell why; a decision must not grow with the policies. */
    private static final int MOST_REASONS = 32;

    private static final int MOST_CAUTIONS = 16;

    private final Facts facts;
    private final Set<Reason> denies = new LinkedHashSet<>();
    private final Set<Reason> allows = new LinkedHashSet<>();
    private final Set<Caution> cautions = new LinkedHashSet<>();
    private final Shortfalls shortfalls;

    private Layer(Facts facts) {
        this.facts = facts;
        this.shortfalls = new Shortfalls(facts);
    }

    /** Sweeps over the parts of a layer; with {@code lookAround} a refusal also knows what is about other actions. */
    static Layer sweep(Facts facts, List<StatementIndex> parts, boolean lookAround) {
        Layer layer = new Layer(facts);
        for (StatementIndex part : parts) {
            part.eachMatching(facts.action, facts.resource, layer::visit);
        }
        if (layer.denies.isEmpty() && layer.allows.isEmpty()) {
            for (StatementIndex part : parts) {
                layer.shortfalls.lookFurther(part, lookAround);
            }
        }
        return layer;
    }

    private void visit(StatementIndex.Entry entry) {
        boolean despiteMissing = false;
        for (Condition condition : entry.statement().conditions()) {
            Answer answer = facts.answer(condition, entry.statement().effect());
            if (!answer.matches()) {
                shortfalls.ofCondition(entry);
                if (answer == Answer.UNREADABLE) {
                    caution(entry, answer);
                }
                return;
            }
            despiteMissing |= answer == Answer.MATCHED_BECAUSE_MISSING;
        }
        Set<Reason> reasons = entry.statement().effect() == Effect.DENY ? denies : allows;
        if (reasons.size() < MOST_REASONS) {
            reasons.add(entry.reason());
        }
        if (despiteMissing) {
            caution(entry, Answer.MATCHED_BECAUSE_MISSING);
        }
    }

    /** Notes the conditions of a statement that gave an answer worth knowing about. */
    private void caution(StatementIndex.Entry entry, Answer worthKnowing) {
        for (Condition condition : entry.statement().conditions()) {
            boolean noted = facts.answer(condition, entry.statement().effect()) == worthKnowing;
            if (noted && cautions.size() < MOST_CAUTIONS) {
                cautions.add(new Caution(
                        entry.reason(),
                        condition.operator(),
                        condition.key(),
                        facts.values(condition).texts(),
                        worthKnowing));
            }
        }
    }

    Decision decide(PolicyType type, @Nullable Target level, List<Caution> before) {
        List<Caution> all = new ArrayList<>(before);
        all.addAll(cautions);
        if (!denies.isEmpty()) {
            return new Decision.Deny(NoPermissionType.EXPLICIT_DENY, type, level, List.copyOf(denies), List.of(), all);
        }
        if (!allows.isEmpty()) {
            return new Decision.Allow(List.copyOf(allows), all);
        }
        return new Decision.Deny(
                NoPermissionType.IMPLICIT_DENY, type, level, List.of(), shortfalls.nearestFirst(), all);
    }
}
