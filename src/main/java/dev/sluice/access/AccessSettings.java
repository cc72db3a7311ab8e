package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The policies by name, the people they are given to, and the places they are set over as guardrails.
 *
 * @param missingMatches whether a negated condition operator matches a key that a request does not carry; RAM's rule,
 *     as far as it is known, and the usual one
 */
public record AccessSettings(
        Map<String, PolicyDocument> policies,
        List<Attachment> attachments,
        List<Guardrail> guardrails,
        boolean missingMatches) {
    /** No policy at all: nobody may do anything. */
    public static final AccessSettings NONE = new AccessSettings(Map.of(), List.of(), List.of());

    public AccessSettings(
            Map<String, PolicyDocument> policies, List<Attachment> attachments, List<Guardrail> guardrails) {
        this(policies, attachments, guardrails, true);
    }

    public AccessSettings {
        policies = Map.copyOf(policies);
        attachments = List.copyOf(attachments);
        guardrails = List.copyOf(guardrails);
        for (Map.Entry<String, PolicyDocument> policy : policies.entrySet()) {
            if (!policy.getKey().equals(policy.getValue().name())) {
                throw new IllegalArgumentException("policy `" + policy.getKey() + "` was read under the name `"
                        + policy.getValue().name() + "`, wanted the same name");
            }
        }
        for (Attachment attachment : attachments) {
            find(policies, attachment.policy(), attachment.to());
        }
        for (Guardrail guardrail : guardrails) {
            find(policies, guardrail.policy(), guardrail.on());
        }
    }

    private static void find(Map<String, PolicyDocument> policies, String name, Target target) {
        if (!policies.containsKey(name)) {
            throw new IllegalArgumentException("policy `" + name + "` for `" + target + "`, wanted one of "
                    + policies.keySet().stream().sorted().toList());
        }
    }

    /** The policy that an attachment or guardrail of these settings names. */
    public PolicyDocument policy(String name) {
        return Objects.requireNonNull(policies.get(name), name);
    }
}
