package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the Allows that came near, a few of each kind: those of which a condition, the resource or the action fails.
 */
final class Shortfalls {
    private static final int MOST = 8;

    private final Facts facts;
    private final Set<NearMiss> conditions = new LinkedHashSet<>();
    private final Set<NearMiss> resources = new LinkedHashSet<>();
    private final Set<NearMiss> actions = new LinkedHashSet<>();

    Shortfalls(Facts facts) {
        this.facts = facts;
    }

    void ofCondition(StatementIndex.Entry entry) {
        add(conditions, entry);
    }

    void ofResource(StatementIndex.Entry entry) {
        add(resources, entry);
    }

    /** A statement about another action is near only if nothing but the action fails. */
    void ofAction(StatementIndex.Entry entry) {
        Statement statement = entry.statement();
        if (!statement.coversAction(facts.action)
                && statement.coversResource(facts.resource)
                && statement.conditions().stream()
                        .allMatch(c -> facts.answer(c, statement.effect()).matches())) {
            add(actions, entry);
        }
    }

    private void add(Set<NearMiss> kind, StatementIndex.Entry entry) {
        if (entry.statement().effect() == Effect.ALLOW && kind.size() < MOST) {
            kind.add(new NearMiss(entry.reason(), mismatches(entry.statement())));
        }
    }

    private List<Mismatch> mismatches(Statement statement) {
        List<Mismatch> failed = new ArrayList<>();
        if (!statement.coversAction(facts.action)) {
            failed.add(new Mismatch.Action(texts(statement.actions()), statement.exceptListed()));
        }
        if (!statement.coversResource(facts.resource)) {
            failed.add(new Mismatch.Resource(texts(statement.resources())));
        }
        for (Condition condition : statement.conditions()) {
            Answer answer = facts.answer(condition, statement.effect());
            if (!answer.matches()) {
                failed.add(new Mismatch.Condition(
                        condition.operator(),
                        condition.key(),
                        condition.wanted(),
                        facts.values(condition).texts(),
                        answer));
            }
        }
        return failed;
    }

    private static List<String> texts(List<?> patterns) {
        return patterns.stream().map(Object::toString).toList();
    }

    List<NearMiss> nearestFirst() {
        List<NearMiss> nearest = new ArrayList<>(conditions);
        nearest.addAll(resources);
        nearest.addAll(actions);
        return nearest.subList(0, Math.min(MOST, nearest.size()));
    }
}
