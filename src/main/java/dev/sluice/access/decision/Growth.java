package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.conditions.Span;
import dev.sluice.access.grammar.Effect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Grows one node of a {@link ConditionTree}.
 *
 * <p>Each statement goes below the label that fewest others have, since that leads past most of them; one without a
 * label goes below a condition that many others have, since that is then asked once for all of them; one without that
 * goes below the stretches of numbers or times that it wants. The rest goes below the condition that most others have.
 */
final class Growth {
    /** So few are asked one by one. */
    private static final int FEW = 2;
    /** A condition is shared by many when one in so many has it. */
    private static final int ONE_IN = 16;
    /** Approvers yet to come may be imagined, and those carry nothing to look up. */
    private static final String NEVER_LOOKED_UP = ContextKey.APPROVED_BY.folded();

    private final Effect effect;
    private final int branches;
    private final Map<Object, Integer> shared = new HashMap<>();
    private final List<Branch> ends = new ArrayList<>();
    private final Map<String, Map<Condition.Label, List<Branch>>> labelled = new LinkedHashMap<>();
    private final Map<List<Measure>, Map<List<Span>, List<Branch>>> ranged = new LinkedHashMap<>();
    private final Map<String, Map<Condition, List<Branch>>> compared = new LinkedHashMap<>();

    private Growth(Effect effect, int branches) {
        this.effect = effect;
        this.branches = branches;
    }

    static ConditionTree grow(Effect effect, List<Branch> branches) {
        if (branches.size() <= FEW) {
            return new ConditionTree(branches, List.of(), List.of(), List.of());
        }
        var growth = new Growth(effect, branches.size());
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
        return branch.left().get(condition).foldedKey().equals(NEVER_LOOKED_UP) ? List.of() : branch.labels(condition);
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
            label(branch, rarest);
        } else if (common < 0) {
            ends.add(branch);
        } else if ((long) most * ONE_IN >= branches || !range(branch)) {
            compare(branch, common);
        }
    }

    private void label(Branch branch, int condition) {
        Condition asked = branch.left().get(condition);
        var ofKey = labelled.computeIfAbsent(asked.foldedKey(), k -> new LinkedHashMap<>());
        Branch below = branch.below(asked::equals);
        for (Condition.Label label : labels(branch, condition)) {
            ofKey.computeIfAbsent(label, l -> new ArrayList<>()).add(below);
        }
    }

    /** Puts it below the stretches that it wants, if it wants any. */
    private boolean range(Branch branch) {
        Map<Measure, List<Condition>> wanted = new TreeMap<>(Measure.ORDER);
        for (Condition condition : branch.fresh()) {
            Measure measure = measure(condition);
            if (measure != null) {
                shelf(wanted, measure, ArrayList::new).add(condition);
            }
        }
        if (wanted.isEmpty()) {
            return false;
        }
        List<Measure> measures = List.copyOf(wanted.keySet());
        Branch below = branch.below(condition -> measure(condition) != null);
        for (List<Span> spans : spans(List.copyOf(wanted.values()))) {
            shelf(shelf(ranged, measures, LinkedHashMap::new), spans, ArrayList::new)
                    .add(below);
        }
        return true;
    }

    private static @Nullable Measure measure(Condition condition) {
        return condition.foldedKey().equals(NEVER_LOOKED_UP) ? null : Measure.of(condition);
    }

    /**
     * Each point that one measure may have is a place; of several measures only their bounds, or there were too many.
     */
    private static List<List<Span>> spans(List<List<Condition>> wanted) {
        return wanted.size() == 1
                ? Span.of(wanted.get(0)).stream().map(List::of).toList()
                : List.of(wanted.stream()
                        .map(conditions -> Span.around(Span.of(conditions)))
                        .toList());
    }

    private void compare(Branch branch, int common) {
        Condition condition = branch.left().get(common);
        shelf(shelf(compared, condition.foldedKey(), LinkedHashMap::new), condition, ArrayList::new)
                .add(branch.without(common));
    }

    private static <K, V> V shelf(Map<K, V> map, K key, Supplier<V> make) {
        return map.computeIfAbsent(key, k -> make.get());
    }

    private int shared(Object labelOrCondition) {
        return shared.getOrDefault(labelOrCondition, 0);
    }

    private ConditionTree tree() {
        List<Labelled> byLabel = new ArrayList<>();
        labelled.forEach((key, ofKey) -> {
            Map<Condition.Label.Part, Map<String, ConditionTree>> byPart = new EnumMap<>(Condition.Label.Part.class);
            ofKey.forEach((label, below) ->
                    shelf(byPart, label.part(), HashMap::new).put(label.folded(), grow(effect, below)));
            byLabel.add(Labelled.of(key, byPart));
        });
        List<Ranged> bySpan = new ArrayList<>();
        ranged.forEach((measures, ofThem) -> bySpan.add(new Ranged(measures, grown(ofThem))));
        List<Compared> byCondition = new ArrayList<>();
        compared.forEach((key, ofKey) -> byCondition.add(new Compared(effect, key, grown(ofKey))));
        return new ConditionTree(ends, byLabel, bySpan, byCondition);
    }

    private <K> Map<K, ConditionTree> grown(Map<K, List<Branch>> below) {
        Map<K, ConditionTree> grown = new LinkedHashMap<>();
        below.forEach((key, some) -> grown.put(key, grow(effect, some)));
        return grown;
    }
}
