package dev.sluice.access.whatif;

import java.util.List;

/**
 * What came of a request.
 *
 * @param word the decision in one word, or how many approvals it takes
 * @param by the statements that decided, as messages name them
 */
public record Outcome(String word, List<String> by) {
    public Outcome {
        by = List.copyOf(by);
    }

    /** Who decided, in words. */
    public String decidedBy() {
        return by.isEmpty() ? "no statement allows it" : String.join(" and ", by);
    }
}
