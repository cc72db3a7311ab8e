package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.grammar.Effect;
import java.util.List;
import java.util.Map;

/** Branches below different conditions on one key, each asked once for all statements that share it. */
final class Compared {
    private final Effect effect;
    private final String foldedKey;
    /** Those that want something first, those that do not want something last. */
    private final Condition[] conditions;

    private final ConditionTree[] branches;
    private final int negatedFrom;

    Compared(Effect effect, String foldedKey, Map<Condition, ConditionTree> byCondition) {
        this.effect = effect;
        this.foldedKey = foldedKey;
        List<Map.Entry<Condition, ConditionTree>> sorted = byCondition.entrySet().stream()
                .sorted((one, other) -> Boolean.compare(
                        one.getKey().operator().isNegated(),
                        other.getKey().operator().isNegated()))
                .toList();
        this.conditions = sorted.stream().map(Map.Entry::getKey).toArray(Condition[]::new);
        this.branches = sorted.stream().map(Map.Entry::getValue).toArray(ConditionTree[]::new);
        this.negatedFrom = (int) sorted.stream()
                .filter(entry -> !entry.getKey().operator().isNegated())
                .count();
    }

    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        RequestValues values = facts.values(foldedKey);
        for (int i = facts.isSurelyMissing(foldedKey) ? negatedFrom : 0; i < conditions.length; i++) {
            Answer answer = facts.answer(conditions[i], values, effect);
            boolean unreadable = answer == Answer.UNREADABLE;
            boolean enters = unreadable ? visitor.wantsUnread() : answer.matches();
            if (enters && !branches[i].walk(facts, visitor, unread || unreadable)) {
                return false;
            }
        }
        return true;
    }
}
