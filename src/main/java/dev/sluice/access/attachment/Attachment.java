package dev.sluice.access.attachment;

/** Gives the policy of a name to people. */
public record Attachment(String policy, Target to) {
    public Attachment {
        if (!to.kind().isPeople()) {
            throw new IllegalArgumentException("policy `" + policy + "` attached to `" + to
                    + "`, wanted a user, a user group or everyone; places take guardrails");
        }
    }
}
