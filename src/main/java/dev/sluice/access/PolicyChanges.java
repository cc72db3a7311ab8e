package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is different between two settings of access, in words: policies, then whom and what they are attached to. */
final class PolicyChanges {
    private PolicyChanges() {}

    /** A phrase for each difference; none if both decide alike. */
    static List<String> between(AccessSettings before, AccessSettings after) {
        List<String> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.policies().keySet());
        names.addAll(after.policies().keySet());
        for (String name : names) {
            PolicyDocument old = before.policies().get(name);
            PolicyDocument now = after.policies().get(name);
            if (old == null) {
                changes.add(name + " added");
            } else if (now == null) {
                changes.add(name + " removed");
            } else if (!old.statements().equals(now.statements())) {
                changes.add(name + " changed (" + count(old, now) + ")");
            }
        }
        for (Attachment gone : without(before.attachments(), after.attachments())) {
            changes.add(gone.policy() + " no longer attached to " + gone.to());
        }
        for (Attachment added : without(after.attachments(), before.attachments())) {
            changes.add(added.policy() + " attached to " + added.to());
        }
        for (Guardrail gone : without(before.guardrails(), after.guardrails())) {
            changes.add(gone.policy() + " no longer a guardrail of " + gone.on());
        }
        for (Guardrail added : without(after.guardrails(), before.guardrails())) {
            changes.add(added.policy() + " a guardrail of " + added.on());
        }
        return changes;
    }

    private static String count(PolicyDocument old, PolicyDocument now) {
        int before = old.statements().size();
        int after = now.statements().size();
        return before == after ? statements(after) : before + " → " + statements(after);
    }

    private static String statements(int number) {
        return number + (number == 1 ? " statement" : " statements");
    }

    private static <T> Set<T> without(List<T> some, List<T> others) {
        Set<T> rest = new LinkedHashSet<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
