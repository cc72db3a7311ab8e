package dev.sluice.access.decision;

import dev.sluice.access.conditions.Condition.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Branches below the texts that their conditions want of one key, folded: whole texts, and the literal beginnings and
 * ends of patterns. A branch is entered when the request carries such a text; its condition itself is still to be
 * asked.
 *
 * @param ends by the ends turned around, so that they are beginnings
 */
record Labelled(
        String foldedKey,
        Map<String, ConditionTree> whole,
        Heads<ConditionTree> beginnings,
        Heads<ConditionTree> ends) {
    static Labelled of(String foldedKey, Map<Label.Part, Map<String, ConditionTree>> byPart) {
        Map<String, ConditionTree> ends = new HashMap<>();
        byPart.getOrDefault(Label.Part.END, Map.of()).forEach((end, branch) -> ends.put(turned(end), branch));
        return new Labelled(
                foldedKey,
                byPart.getOrDefault(Label.Part.WHOLE, Map.of()),
                new Heads<>(byPart.getOrDefault(Label.Part.BEGINNING, Map.of())),
                new Heads<>(ends));
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
                && (ends.isEmpty() || ends.each(turned(value), branch -> branch.walk(facts, visitor, unread)));
    }

    private static String turned(String text) {
        char[] turned = new char[text.length()];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = text.charAt(turned.length - 1 - i);
        }
        return new String(turned);
    }
}
