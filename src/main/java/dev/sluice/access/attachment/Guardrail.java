package dev.sluice.access.attachment;

import dev.sluice.access.wording.Quoted;

/** Sets the policy of a name over a place: it must allow whatever happens there, and grants nothing. */
public record Guardrail(String policy, Target on) {
    public Guardrail {
        if (on.kind().isPeople()) {
            throw new IllegalArgumentException(
                    "guardrail " + Quoted.of(policy) + " on `" + on + "`, wanted a channel or a workspace");
        }
    }
}
