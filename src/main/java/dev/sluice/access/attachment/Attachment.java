package dev.sluice.access.attachment;

import dev.sluice.access.wording.Quoted;

/** Gives the policy of a name to people. */
public record Attachment(String policy, Target to) {
    public Attachment {
        if (!to.kind().isPeople()) {
            throw new IllegalArgumentException("policy " + Quoted.of(policy) + " attached to `" + to
                    + "`, wanted a user, a user group or everyone; places take guardrails");
        }
    }
}
