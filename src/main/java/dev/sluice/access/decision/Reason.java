package dev.sluice.access.decision;

import dev.sluice.access.grammar.Effect;

/** A statement that decided: the policy it stands in, its number counted from 1, and what it does. */
public record Reason(String policy, int statement, Effect effect) {
    /** The statement as messages name it. */
    @Override
    public String toString() {
        return policy + ", statement " + statement;
    }
}
