package dev.sluice.access.decision;

import dev.sluice.access.attachment.Target;
import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<StatementIndex.Entry> found = new ArrayList<>();
    private final Set<Reason> denies = new LinkedHashSet<>();
    private final Set<Reason> allows = new LinkedHashSet<>();
    private final Set<Caution> cautions = new LinkedHashSet<>();
    private List<NearMiss> nearMisses = List.of();

    private Layer(Facts facts) {
        this.facts = facts;
    }

    /** Sweeps over the parts of a layer; with {@code lookAround} a refusal also knows what is about other actions. */
    static Layer sweep(Facts facts, List<StatementIndex> parts, boolean lookAround) {
        Layer layer = new Layer(facts);
        layer.gather(parts, Effect.DENY, layer.denies);
        if (layer.denies.isEmpty()) {
            layer.gather(parts, Effect.ALLOW, layer.allows);
        }
        if (layer.denies.isEmpty() && layer.allows.isEmpty()) {
            layer.nearMisses = Shortfalls.of(facts, parts, lookAround);
        }
        return layer;
    }

    /** Takes the reasons of one effect, those of each part in the order of its documents. */
    private void gather(List<StatementIndex> parts, Effect effect, Set<Reason> reasons) {
        for (StatementIndex part : parts) {
            found.clear();
            part.eachMatching(facts, effect, this::visit);
            found.sort(Comparator.comparingInt(StatementIndex.Entry::place));
            for (StatementIndex.Entry entry : found) {
                if (reasons.size() < MOST_REASONS && reasons.add(entry.reason())) {
                    caution(entry, Answer.MATCHED_BECAUSE_MISSING);
                }
            }
        }
    }

    private boolean visit(Filed place, boolean unread) {
        if (unread) {
            caution(place.entry(), Answer.UNREADABLE);
        } else if (!found.contains(place.entry())) {
            found.add(place.entry());
        }
        return found.size() < MOST_REASONS;
    }

    /** Notes the conditions of a statement that gave an answer worth knowing about. */
    private void caution(StatementIndex.Entry entry, Answer worthKnowing) {
        if (cautions.size() == MOST_CAUTIONS) {
            return;
        }
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
        return new Decision.Deny(NoPermissionType.IMPLICIT_DENY, type, level, List.of(), nearMisses, all);
    }
}
