package dev.sluice.access.decision;

/** The layers that can refuse, in RAM's words. RAM knows more; these are the ones that Sluice evaluates. */
public enum PolicyType {
    /** Guardrails. */
    CONTROL_POLICY("ControlPolicy"),
    /** What is attached to people. */
    IDENTITY_POLICY("AccountLevelIdentityBasedPolicy");

    private final String word;

    PolicyType(String word) {
        this.word = word;
    }

    /** RAM's word. */
    @Override
    public String toString() {
        return word;
    }
}
