package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition.Label;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Branches below the texts that their conditions want of one key, folded: whole texts, and literal parts of patterns. A
 * branch is entered when the request carries such a text; its condition itself is still to be asked.
 *
 * @param ends by the ends turned around, so that they are beginnings
 */
record Labelled(
        String foldedKey,
        Map<String, ConditionTree> whole,
        Heads<ConditionTree> beginnings,
        Heads<ConditionTree> ends,
        Heads<ConditionTree> anywhere) {
    static Labelled of(String foldedKey, Map<Label.Part, Map<String, ConditionTree>> byPart) {
        Map<String, ConditionTree> ends = new HashMap<>();
        byPart.getOrDefault(Label.Part.END, Map.of()).forEach((end, branch) -> ends.put(turned(end), branch));
        return new Labelled(
                foldedKey,
                byPart.getOrDefault(Label.Part.WHOLE, Map.of()),
                new Heads<>(byPart.getOrDefault(Label.Part.BEGINNING, Map.of())),
                new Heads<>(ends),
                new Heads<>(byPart.getOrDefault(Label.Part.ANYWHERE, Map.of())));
    }

    boolean walk(Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        List<String> values = facts.values(foldedKey).folded();
        for (int i = 0; i < values.size(); i++) {
            if (!walk(values.get(i), facts, visitor, unread)) {
                return false;
            }
        }
        return true;
    }

    private boolean walk(String value, Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        ConditionTree exact = whole.get(value);
        return (exact == null || exact.walk(facts, visitor, unread))
                && beginnings.each(value, branch -> branch.walk(facts, visitor, unread))
                && (ends.isEmpty() || ends.each(turned(value), branch -> branch.walk(facts, visitor, unread)))
                && (anywhere.isEmpty() || walkAnywhere(value, facts, visitor, unread));
    }

    /** A text that a value carries twice is gone below once. */
    private boolean walkAnywhere(String value, Facts facts, ConditionTree.Visitor visitor, boolean unread) {
        Set<ConditionTree> entered = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int from = 0; from < value.length(); from++) {
            if (!anywhere.each(value, from, branch -> !entered.add(branch) || branch.walk(facts, visitor, unread))) {
                return false;
            }
        }
        return true;
    }

    private static String turned(String text) {
        char[] turned = new char[text.length()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = text.charAt(turned.length - 1 - i);
        }
        return new String(turned);
    }
}
