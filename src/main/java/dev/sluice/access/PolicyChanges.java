package dev.sluice.access;

import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is different between two settings of access, in words: policies, then whom and what they are attached to. */
final class PolicyChanges {
    private static final PolicyWords SAY = PolicyWords.SAY;

    private PolicyChanges() {}

    /** A phrase for each difference; none if both decide alike. */
    static List<Sentence> between(AccessSettings before, AccessSettings after) {
        List<Sentence> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(before.policies().keySet());
        names.addAll(after.policies().keySet());
        for (String name : names) {
            PolicyDocument old = before.policies().get(name);
            PolicyDocument now = after.policies().get(name);
            if (old == null) {
                changes.add(SAY.added(name));
            } else if (now == null) {
                changes.add(SAY.removed(name));
            } else if (!old.statements().equals(now.statements())) {
                changes.add(changed(name, old, now));
            }
        }
        for (Attachment gone : without(before.attachments(), after.attachments())) {
            changes.add(SAY.attachedNoMore(gone.policy(), gone.to().toString()));
        }
        for (Attachment added : without(after.attachments(), before.attachments())) {
            changes.add(SAY.attached(added.policy(), added.to().toString()));
        }
        for (Guardrail gone : without(before.guardrails(), after.guardrails())) {
            changes.add(SAY.guardrailNoMore(gone.policy(), gone.on().toString()));
        }
        for (Guardrail added : without(after.guardrails(), before.guardrails())) {
            changes.add(SAY.guardrail(added.policy(), added.on().toString()));
        }
        return changes;
    }

    private static Sentence changed(String name, PolicyDocument old, PolicyDocument now) {
        int before = old.statements().size();
        int after = now.statements().size();
        return before == after ? SAY.changed(name, after) : SAY.grown(name, before, after);
    }

    private static <T> Set<T> without(List<T> some, List<T> others) {
        Set<T> rest = new LinkedHashSet<>(some);
        others.forEach(rest::remove);
        return rest;
    }
}
