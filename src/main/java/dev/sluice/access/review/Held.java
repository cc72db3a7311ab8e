package dev.sluice.access.review;

import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Guardrail;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A policy and everything that it is attached to, either people or places. */
record Held(PolicyDocument policy, Set<Target> targets) {
    /** The policies that people hold, by name. */
    static List<Held> byPeople(AccessSettings settings) {
        SortedMap<String, Set<Target>> targets = new TreeMap<>();
        for (Attachment attachment : settings.attachments()) {
            targets.computeIfAbsent(attachment.policy(), name -> none()).add(attachment.to());
        }
        return held(settings, targets);
    }

    /** The policies that stand over places, by name. */
    static List<Held> overPlaces(AccessSettings settings) {
        SortedMap<String, Set<Target>> targets = new TreeMap<>();
        for (Guardrail guardrail : settings.guardrails()) {
            targets.computeIfAbsent(guardrail.policy(), name -> none()).add(guardrail.on());
        }
        return held(settings, targets);
    }

    private static Set<Target> none() {
        return new TreeSet<>(Comparator.comparing(Target::toString));
    }

    private static List<Held> held(AccessSettings settings, SortedMap<String, Set<Target>> targets) {
        List<Held> all = new ArrayList<>();
        targets.forEach((name, to) -> all.add(new Held(settings.policy(name), to)));
        return all;
    }

    /** Says whether the policy is attached to everything that another is attached to, by name. */
    boolean isAttachedWith(Held other) {
        return targets.containsAll(other.targets);
    }

    /** Says whether whoever is reached by another policy is reached by this one too. */
    boolean reachesAllOf(Held other) {
        return targets.contains(Target.EVERYONE) || isAttachedWith(other);
    }
}
