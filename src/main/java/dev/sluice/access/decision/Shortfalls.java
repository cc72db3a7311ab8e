package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.Effect;
import dev.sluice.access.grammar.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the Allows that came near, a few of each kind: those of which a condition, the resource or the action fails.
 */
final class Shortfalls {
    private static final int MOST = 8;
    private static final int MOST_LOOKS = 200;
    /** A decision must not grow with the policies; an explanation may. */
    private static final int MOST_COVERING = 1_000;

    private final Facts facts;
    private final Set<NearMiss> conditions = new LinkedHashSet<>();
    private final Set<NearMiss> resources = new LinkedHashSet<>();
    private final Set<NearMiss> actions = new LinkedHashSet<>();
    private int looks;
    private int covering;

    private Shortfalls(Facts facts) {
        this.facts = facts;
    }

    /** What came near in a layer that neither allows nor forbids, the nearest first. */
    static List<NearMiss> of(Facts facts, List<StatementIndex> layer, boolean lookAround) {
        var shortfalls = new Shortfalls(facts);
        for (StatementIndex part : layer) {
            part.eachCovering(facts, entry -> shortfalls.ofCondition(entry, lookAround));
        }
        for (StatementIndex part : layer) {
            shortfalls.lookFurther(part, lookAround);
        }
        return shortfalls.nearestFirst();
    }

    private boolean ofCondition(StatementIndex.Entry entry, boolean patiently) {
        add(conditions, entry);
        return conditions.size() < MOST && (patiently || ++covering < MOST_COVERING);
    }

    /** Looks for statements about the action on other resources, and if wished for those about other actions. */
    private void lookFurther(StatementIndex index, boolean alsoOtherActions) {
        index.someAbout(facts.action, entry -> {
            if (!entry.statement().coversResource(facts.resource)) {
                add(resources, entry);
            }
            return ++looks < MOST_LOOKS && conditions.size() + resources.size() < MOST;
        });
        if (alsoOtherActions) {
            index.all().stream().filter(this::failsByActionOnly).forEach(entry -> add(actions, entry));
        }
    }

    /** A statement about another action is near only if nothing but the action fails. */
    private boolean failsByActionOnly(StatementIndex.Entry entry) {
        Statement statement = entry.statement();
        return !statement.coversAction(facts.action)
                && statement.coversResource(facts.resource)
                && statement.conditions().stream()
                        .allMatch(c -> facts.answer(c, statement.effect()).matches());
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

    private List<NearMiss> nearestFirst() {
        List<NearMiss> nearest = new ArrayList<>(conditions);
        nearest.sort(Comparator.comparingInt(miss -> miss.failed().size()));
        nearest.addAll(resources);
        nearest.addAll(actions);
        return nearest.subList(0, Math.min(MOST, nearest.size()));
    }
}
