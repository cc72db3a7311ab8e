package dev.sluice.access.decision;

import java.util.Map;

/**
 * Branches below the texts that their conditions want of one key, folded: whole texts, and the literal beginnings of
 * patterns. A branch is entered when the request carries such a text; its condition itself is still to be asked.
 */
record Labelled(String foldedKey, Map<String, ConditionTree> whole, Heads<ConditionTree> beginnings) {
    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        for (String value : facts.values(foldedKey).folded()) {
            ConditionTree exact = whole.get(value);
            if (exact != null && !exact.walk(facts, visitor, unread)) {
                return false;
            }
            for (ConditionTree branch : beginnings.find(value)) {
                if (!branch.walk(facts, visitor, unread)) {
                    return false;
                }
            }
        }
        return true;
    }
}
