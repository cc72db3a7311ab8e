package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Condition;
import dev.sluice.access.conditions.RequestValues;
import dev.sluice.access.grammar.Effect;
import java.util.List;

/** Branches below different conditions on one key, each asked once for all statements that share it. */
final class Compared {
    private final Effect effect;
    private final String foldedKey;
    private final Condition[] conditions;
    private final ConditionTree[] branches;

    Compared(Effect effect, String foldedKey, List<Condition> conditions, List<ConditionTree> branches) {
        this.effect = effect;
        this.foldedKey = foldedKey;
        this.conditions = conditions.toArray(Condition[]::new);
        this.branches = branches.toArray(ConditionTree[]::new);
    }

    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        RequestValues values = facts.values(foldedKey);
        for (int i = 0; i < conditions.length; i++) {
            Answer answer = facts.answer(conditions[i], values, effect);
            boolean unreadable = answer == Answer.UNREADABLE;
            if ((unreadable || answer.matches()) && !branches[i].walk(facts, visitor, unread || unreadable)) {
                return false;
            }
        }
        return true;
    }
}
