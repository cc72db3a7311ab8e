package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Grows one node of a {@link ConditionTree}. Each statement goes below the label that fewest others have, since that
 * leads past most of them; one without a label goes below the condition that most others have, since that is then asked
 * once for all of them.
 */
final class Growth {
    /** Approvers yet to come may be imagined, and those carry no text to look up. */
    private static final String NEVER_LABELLED = ContextKey.APPROVED_BY.folded();

    private final Effect effect;
    private final Map<Object, Integer> shared = new HashMap<>();
    private final List<Filed> met = new ArrayList<>();
    private final Map<String, Map<Condition.Label, List<Branch>>> labelled = new LinkedHashMap<>();
    private final Map<String, Map<Condition, List<Branch>>> compared = new LinkedHashMap<>();

    private Growth(Effect effect) {
        this.effect = effect;
    }

    static ConditionTree grow(Effect effect, List<Branch> branches) {
        var growth = new Growth(effect);
        branches.forEach(growth::count);
        branches.forEach(growth::place);
        return growth.tree();
    }

    private void count(Branch branch) {
        for (int i = 0; i < branch.left().size(); i++) {
            labels(branch, i).forEach(label -> shared.merge(label, 1, Integer::sum));
            shared.merge(branch.left().get(i), 1, Integer::sum);
        }
    }

    private static List<Condition.Label> labels(Branch branch, int condition) {
        return branch.left().get(condition).foldedKey().equals(NEVER_LABELLED) ? List.of() : branch.labels(condition);
    }

    private void place(Branch branch) {
        int rarest = -1;
        int common = -1;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < branch.left().size(); i++) {
            List<Condition.Label> labels = labels(branch, i);
            int company = labels.stream().mapToInt(this::shared).max().orElse(Integer.MAX_VALUE);
            if (company < least) {
                least = company;
                rarest = i;
            }
            if (labels.isEmpty() && shared(branch.left().get(i)) > most) {
                most = shared(branch.left().get(i));
                common = i;
            }
        }
        if (rarest >= 0) {
            String key = branch.left().get(rarest).foldedKey();
            var ofKey = labelled.computeIfAbsent(key, k -> new LinkedHashMap<>());
            for (Condition.Label label : labels(branch, rarest)) {
                ofKey.computeIfAbsent(label, l -> new ArrayList<>()).add(branch.below(rarest));
            }
        } else if (common >= 0) {
            Condition condition = branch.left().get(common);
            compared.computeIfAbsent(condition.foldedKey(), k -> new LinkedHashMap<>())
                    .computeIfAbsent(condition, c -> new ArrayList<>())
                    .add(branch.without(common));
        } else {
            met.add(branch.place());
        }
    }

    private int shared(Object labelOrCondition) {
        return shared.getOrDefault(labelOrCondition, 0);
    }

    private ConditionTree tree() {
        List<Labelled> byLabel = new ArrayList<>();
        labelled.forEach((key, ofKey) -> {
            Map<String, ConditionTree> whole = new HashMap<>();
            Heads<ConditionTree> beginnings = new Heads<>();
            ofKey.forEach((label, branches) -> {
                ConditionTree tree = grow(effect, branches);
                if (label.isWhole()) {
                    whole.put(label.folded(), tree);
                } else {
                    beginnings.shelf(label.folded(), () -> tree);
                }
            });
            byLabel.add(new Labelled(key, whole, beginnings));
        });
        List<Compared> byCondition = new ArrayList<>();
        compared.forEach((key, ofKey) -> byCondition.add(new Compared(
                effect,
                key,
                List.copyOf(ofKey.keySet()),
                ofKey.values().stream().map(branches -> grow(effect, branches)).toList())));
        return new ConditionTree(met, byLabel, byCondition);
    }
}
