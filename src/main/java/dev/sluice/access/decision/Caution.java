package dev.sluice.access.decision;

import dev.sluice.access.conditions.Answer;
import dev.sluice.access.conditions.Operator;
import java.util.List;

/**
 * Something about a decision that its reader should not miss: a statement matched because a key was missing, or did not
 * match because a value of the request could not be read.
 */
public record Caution(Reason statement, Operator operator, String key, List<String> found, Answer answer) {
    public Caution {
        found = List.copyOf(found);
    }
}
